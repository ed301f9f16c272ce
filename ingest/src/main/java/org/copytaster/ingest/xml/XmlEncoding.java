package org.copytaster.ingest.xml;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copytaster.ingest.copy.Encodings;
import org.copytaster.ingest.copy.Utf8Reader;

/**
 * The encodings a document may be in, the likeliest first: what the bytes show, UTF-8 when they are that whatever they
 * declare (a text in another encoding is hardly ever valid UTF-8), what they declare, windows-1252.
 *
 * @param charset the encoding
 * @param warning what to say when it is the one that fits
 */
record XmlEncoding(Charset charset, Optional<String> warning) {
    private static final int HEAD = 512;
    private static final Pattern DECLARED = Pattern.compile("<\\?xml\\s[^<>]*?encoding\\s*=\\s*[\"']?([\\w.:-]+)");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Those to try, in order. */
    static List<XmlEncoding> candidates(byte[] bytes) {
        var shown = Encodings.shown(bytes);
        if (!shown.equals(StandardCharsets.UTF_8)) {
            return List.of(new XmlEncoding(shown, Optional.empty()));
        }
        var name = declaredName(bytes);
        var declared = name.flatMap(XmlEncoding::charset);
        var said = name.orElse("no encoding");
        boolean fits =
                name.isEmpty() || declared.filter(XmlEncoding::isAsciiOrUtf8).isPresent();
        var candidates = new ArrayList<XmlEncoding>();
        candidates.add(new XmlEncoding(
                StandardCharsets.UTF_8,
                fits || isAscii(bytes)
                        ? Optional.empty()
                        : Optional.of("the XML declares " + said + " but is UTF-8: it was read as that")));
        declared.filter(charset -> !isAsciiOrUtf8(charset))
                .ifPresent(charset -> candidates.add(new XmlEncoding(charset, Optional.empty())));
        candidates.add(new XmlEncoding(
                WINDOWS_1252,
                Optional.of("the XML declares " + said + " but is not that: it was read as windows-1252")));
        return candidates;
    }

    /** The characters; reading fails where a byte breaks the encoding. */
    Reader reader(byte[] bytes) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return new Utf8Reader(bytes, 0);
        }
        return new InputStreamReader(
                new ByteArrayInputStream(bytes),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static Optional<String> declaredName(byte[] bytes) {
        var declared = DECLARED.matcher(Encodings.glimpse(bytes, HEAD));
        return declared.find() ? Optional.of(declared.group(1)) : Optional.empty();
    }

    /** As the WHATWG reads labels: who declares ISO 8859-1 means windows-1252; UTF-16 without its zero bytes is none. */
    private static Optional<Charset> charset(String name) {
        try {
            var charset = Charset.forName(name);
            if (charset.equals(StandardCharsets.ISO_8859_1)) {
                return Optional.of(WINDOWS_1252);
            }
            return charset.name().startsWith("UTF-16") ? Optional.empty() : Optional.of(charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static boolean isAsciiOrUtf8(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII);
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }
}
