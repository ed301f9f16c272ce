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
            int length = Utf8Reader.length(bytes, i);
            sound += length > 1 ? 1 : 0;
            strange += length == 0 ? 1 : 0;
            i += Math.max(1, length);
        }
        return sound > strange ? Optional.of(text(bytes, from, strange)) : Optional.empty();
    }

    private static Encodings.Text text(byte[] bytes, int from, int strange) {
        var out = new StringBuilder(bytes.length - from);
        for (int i = from; i < bytes.length; ) {
            int length = Utf8Reader.length(bytes, i);
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
}
