package org.copytaster.ingest.encoding;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The characters of bytes in memory, read as UTF-8 and nothing else (Unicode 16, table 3-7). Wire copy is ASCII with some
 * letters beyond it; for that it is several times quicker than the decoders of the JDK, which it agrees with.
 */
public final class Utf8Reader extends Reader {
    /** A text above this size, in bytes, would be held three times while it is made. */
    private static final int AT_ONCE = 1024 * 1024;

    /** Characters of ASCII in a row. */
    private static final int WORTH_A_COPY = 32;

    private final byte[] bytes;
    private int at;

    /** Reads from this byte to the last. */
    public Utf8Reader(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = from;
    }

    /** All of it; nothing when a byte breaks the encoding. */
    static Optional<String> text(byte[] bytes, int from) {
        int size = bytes.length - from;
        if (size > AT_ONCE) {
            var text = new String(bytes, from, size, StandardCharsets.UTF_8);
            return text.indexOf('\uFFFD') < 0 || firstBroken(bytes, from) == bytes.length
                    ? Optional.of(text)
                    : Optional.empty();
        }
        if (RareBytes.firstBeyondAscii(bytes, from) == bytes.length) {
            return Optional.of(new String(bytes, from, size, StandardCharsets.ISO_8859_1));
        }
        var out = new char[size];
        var reader = new Utf8Reader(bytes, from);
        int length = reader.decode(out, 0, size);
        return reader.at < bytes.length ? Optional.empty() : Optional.of(new String(out, 0, length));
    }

    /** The place of the first byte that breaks the encoding; the length when none does. */
    public static int firstBroken(byte[] bytes) {
        return firstBroken(bytes, 0);
    }

    private static int firstBroken(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length) {
            int length = length(bytes, at);
            if (length == 0) {
                return at;
            }
            at += length;
        }
        return at;
    }

    /** The bytes between two places; a character that the end cuts, or a byte that is none, becomes U+FFFD. */
    static String beginning(byte[] bytes, int from, int end) {
        var part = Arrays.copyOfRange(bytes, from, end);
        return text(part, 0).orElseGet(() -> new String(part, StandardCharsets.UTF_8));
    }

    /**
     * Reads characters; none at all into room for one where the next is written as two.
     *
     * @throws MalformedInputException where a byte breaks the encoding, once all characters before it were read
     */
    @Override
    public int read(char[] out, int from, int length) throws IOException {
        if (at == bytes.length) {
            return -1;
        }
        int end = decode(out, from, from + length);
        if (end == from && length > 1) {
            throw new MalformedInputException(1);
        }
        return end - from;
    }

    /** Decodes up to the end, the last byte, or the first that breaks the encoding; says where the characters end. */
    private int decode(char[] out, int from, int end) {
        int to = from;
        while (to < end && at < bytes.length) {
            to = ascii(out, to, Math.min(end, to + bytes.length - at));
            if (to == end || at == bytes.length) {
                break;
            }
            int length = length(bytes, at);
            if (length == 0 || (length == 4 && to + 2 > end)) {
                break;
            }
            to += Character.toChars(codePoint(length), out, to);
            at += length;
        }
        return to;
    }

    private int ascii(char[] out, int from, int end) {
        int last = RareBytes.firstBeyondAscii(bytes, at, at + end - from);
        int length = last - at;
        if (length >= WORTH_A_COPY) {
            // The virtual machine copies a text many characters at a time, and a loop of ours one by one.
            new String(bytes, at, length, StandardCharsets.ISO_8859_1).getChars(0, length, out, from);
        } else {
            for (int i = 0; i < length; i++) {
                out[from + i] = (char) bytes[at + i];
            }
        }
        at = last;
        return from + length;
    }

    private int codePoint(int length) {
        int lead = bytes[at] & (0x7F >> length);
        int point = lead;
        for (int i = 1; i < length; i++) {
            point = point << 6 | (bytes[at + i] & 0x3F);
        }
        return point;
    }

    /** Bytes of the sound UTF-8 character that starts here; 0 when none does. */
    static int length(byte[] bytes, int at) {
        int lead = bytes[at] & 0xFF;
        if (lead < 0x80) {
            return 1;
        }
        int length = lead < 0xC2 || lead > 0xF4 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (length == 0 || at + length > bytes.length) {
            return 0;
        }
        int second = bytes[at + 1] & 0xFF;
        int lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        int highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        if (second < lowest || second > highest) {
            return 0;
        }
        for (int i = 2; i < length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    @Override
    public void close() {
        // There is nothing to close: the bytes are in memory.
    }
}
