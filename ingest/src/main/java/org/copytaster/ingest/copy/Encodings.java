package org.copytaster.ingest.copy;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes to characters, strictly: a byte-order mark decides, else UTF-16 by its zero bytes, else UTF-8. */
public final class Encodings {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Encodings() {}

    /** What became of the bytes. */
    public sealed interface Decoded permits Text, Malformed {}

    /**
     * They could be read.
     *
     * @param text the characters, without byte-order mark
     * @param charset the encoding they were read in
     */
    public record Text(String text, Charset charset) implements Decoded {}

    /**
     * They could not.
     *
     * @param charset the encoding they should have had
     * @param offset the first byte that breaks it, from 0
     * @param line its line, from 1
     * @param column its column in characters, from 1
     */
    public record Malformed(Charset charset, int offset, int line, int column) implements Decoded {}

    /** Reads the bytes in the encoding that they show. */
    public static Decoded unicode(byte[] bytes) {
        var charset = shown(bytes);
        int mark = markLength(bytes);
        var in = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
        var out = CharBuffer.allocate(bytes.length - mark + 1);
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        boolean broken = decoder.decode(in, out, true).isError();
        var text = out.flip().toString();
        return broken ? malformed(charset, in.position(), text) : new Text(text, charset);
    }

    /** Reads the bytes as windows-1252, what a sender means that writes no Unicode; five bytes mean nothing there. */
    public static Optional<Text> windows1252(byte[] bytes) {
        try {
            var text = WINDOWS_1252
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return Optional.of(new Text(text.toString(), WINDOWS_1252));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The first bytes as far as they can be read, for a look at what they are. */
    public static String glimpse(byte[] bytes, int length) {
        int mark = markLength(bytes);
        return new String(bytes, mark, Math.min(length, bytes.length - mark), shown(bytes));
    }

    /** The Unicode encoding these bytes show (Unicode 16, section 23.8; RFC 4627, section 3 without a mark). */
    public static Charset shown(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF) || (bytes.length > 1 && bytes[0] == 0 && bytes[1] != 0)) {
            return StandardCharsets.UTF_16BE;
        }
        if (startsWith(bytes, 0xFF, 0xFE) || (bytes.length > 1 && bytes[0] != 0 && bytes[1] == 0)) {
            return StandardCharsets.UTF_16LE;
        }
        return StandardCharsets.UTF_8;
    }

    private static int markLength(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE) ? 2 : 0;
    }

    private static Malformed malformed(Charset charset, int offset, String before) {
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = before.length() - before.lastIndexOf('\n');
        return new Malformed(charset, offset, line, column);
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
