package org.copytaster.ingest.xml;

import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.copytaster.ingest.encoding.EncodingCandidate;
import org.copytaster.ingest.encoding.Encodings;
import org.copytaster.ingest.encoding.Mojibake;
import org.copytaster.ingest.encoding.OverEscaped;
import org.copytaster.ingest.encoding.RareBytes;

/**
 * An encoding that a document may be in, by the rules that hold for all copy ({@link Encodings}): what the bytes show,
 * UTF-8 when they are that whatever they declare, what they declare, a guess.
 *
 * @param candidate the encoding, and the bytes to be read in it
 * @param mayBeMisread whether the text may have been decoded wrongly, or escaped once too often, before it was sent
 */
record XmlEncoding(EncodingCandidate candidate, boolean mayBeMisread) {
    private static final int HEAD = 512;
    private static final Pattern DECLARED = Pattern.compile("<\\?xml\\s[^<>]*?encoding\\s*=\\s*[\"']?([\\w.:-]+)");

    /** The one to try first. */
    static XmlEncoding likeliest(byte[] bytes) {
        var shown = Encodings.shown(bytes);
        if (!shown.equals(StandardCharsets.UTF_8)) {
            return of(bytes, shown, Optional.empty(), false);
        }
        var declared = declaredName(bytes);
        return Encodings.hiddenInAscii(declared)
                .map(hidden -> of(bytes, hidden, Optional.empty(), true))
                .orElseGet(() -> of(bytes, shown, wrong(declared, bytes), mayBeMisread(bytes)));
    }

    /** Those to try when a byte breaks the first, in order; each is looked for when it is asked for. */
    static Stream<XmlEncoding> others(byte[] bytes) {
        return Encodings.shown(bytes).equals(StandardCharsets.UTF_8)
                ? Encodings.others(bytes, declaredName(bytes)).map(candidate -> new XmlEncoding(candidate, true))
                : Stream.empty();
    }

    private static XmlEncoding of(byte[] bytes, Charset charset, Optional<String> warning, boolean mayBeMisread) {
        return new XmlEncoding(new EncodingCandidate(ByteBuffer.wrap(bytes), charset, warning), mayBeMisread);
    }

    private static boolean mayBeMisread(byte[] bytes) {
        return OverEscaped.mayBeIn(bytes) || Mojibake.mayBeIn(bytes);
    }

    /** The characters; reading fails where a byte breaks the encoding. */
    Reader reader() {
        return candidate.reader();
    }

    private static Optional<String> declaredName(byte[] bytes) {
        var declared = DECLARED.matcher(Encodings.glimpse(bytes, HEAD));
        return declared.find() ? Optional.of(declared.group(1)) : Optional.empty();
    }

    /** What to say when a document is UTF-8 that declares to be something else. */
    private static Optional<String> wrong(Optional<String> declared, byte[] bytes) {
        return declared.filter(name -> !name.equalsIgnoreCase("UTF-8") && !name.equalsIgnoreCase("UTF8"))
                .filter(name -> !isAscii(bytes))
                .map(name -> "the XML declares " + name + " but is UTF-8: it was read as that");
    }

    private static boolean isAscii(byte[] bytes) {
        return RareBytes.firstBeyondAscii(bytes, 0) == bytes.length;
    }
}
