package org.copytaster.ingest.copy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * UTF-8 into which bytes of windows-1252 were pasted: a quotation mark from a word processor, a byline from an old
 * system. When most of what lies beyond ASCII is sound UTF-8, the rest is read as windows-1252.
 */
final class MixedUtf8 {
    private MixedUtf8() {}

    /** Nothing when the bytes are not UTF-8 for the greater part. */
    static Optional<Encodings.Text> read(byte[] bytes, int from) {
        int sound = 0;
        int strange = 0;
        for (int i = from; i < bytes.length; ) {
            int length = length(bytes, i);
            sound += length > 1 ? 1 : 0;
            strange += length == 0 ? 1 : 0;
            i += Math.max(1, length);
        }
        return sound > strange ? Optional.of(text(bytes, from, strange)) : Optional.empty();
    }

    private static Encodings.Text text(byte[] bytes, int from, int strange) {
        var out = new StringBuilder(bytes.length - from);
        for (int i = from; i < bytes.length; ) {
            int length = length(bytes, i);
            var charset = length == 0 ? Encodings.windows1252() : StandardCharsets.UTF_8;
            int end = i + Math.max(1, length);
            while (length == 1 && end < bytes.length && bytes[end] >= 0) {
                end++;
            }
            out.append(new String(bytes, i, end - i, charset));
            i = end;
        }
        var warning = "bytes that are not UTF-8 were read as windows-1252: " + strange;
        return new Encodings.Text(out.toString(), StandardCharsets.UTF_8, List.of(warning));
    }

    /** Bytes of the sound UTF-8 character that starts here (Unicode 16, table 3-7); 0 when none does. */
    private static int length(byte[] bytes, int at) {
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
}
