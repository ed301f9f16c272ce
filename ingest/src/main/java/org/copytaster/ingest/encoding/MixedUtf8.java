package org.copytaster.ingest.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * UTF-8 into which bytes of windows-1252 were pasted: a quotation mark from a word processor, a byline from an old
 * system. When most of what lies beyond ASCII is sound UTF-8, the rest is read as windows-1252.
 */
final class MixedUtf8 {
    /** For each byte the sign of windows-1252, in UTF-8. */
    private static final byte[][] MEANT = meant();

    private MixedUtf8() {}

    /** The same in sound UTF-8; nothing when the bytes are not UTF-8 for the greater part. */
    static Optional<EncodingCandidate> mended(byte[] bytes, int from) {
        int sound = 0;
        int strange = 0;
        int size = 0;
        for (int i = from; i < bytes.length; ) {
            int length = Utf8Reader.length(bytes, i);
            sound += length > 1 ? 1 : 0;
            strange += length == 0 ? 1 : 0;
            size += length == 0 ? MEANT[bytes[i] & 0xFF].length : length;
            i += Math.max(1, length);
        }
        if (sound <= strange) {
            return Optional.empty();
        }
        var warning = "bytes that are not UTF-8 were read as windows-1252: " + strange;
        return Optional.of(
                new EncodingCandidate(mended(bytes, from, size), StandardCharsets.UTF_8, Optional.of(warning)));
    }

    private static ByteBuffer mended(byte[] bytes, int from, int size) {
        var out = ByteBuffer.allocate(size);
        for (int i = from; i < bytes.length; ) {
            int length = Utf8Reader.length(bytes, i);
            if (length == 0) {
                out.put(MEANT[bytes[i++] & 0xFF]);
            } else {
                out.put(bytes, i, length);
                i += length;
            }
        }
        return out.flip();
    }

    private static byte[][] meant() {
        var meant = new byte[256][];
        for (int i = 0; i < meant.length; i++) {
            meant[i] = new String(new byte[] {(byte) i}, Encodings.windows1252()).getBytes(StandardCharsets.UTF_8);
        }
        return meant;
    }
}
