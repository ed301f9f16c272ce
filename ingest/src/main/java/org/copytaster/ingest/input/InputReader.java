package org.copytaster.ingest.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import org.copytaster.schemas.identity.Sha256;

/**
 * Reads inputs up to a limit. One above it is never held in memory: its size and hash are counted while it streams by,
 * and its first {@value #BEGINNING} bytes are kept.
 */
public final class InputReader {
    /** What is kept of an input over the limit, in bytes. */
    public static final int BEGINNING = 16 * 1024;

    private static final int CHUNK = 64 * 1024;
    private final int limit;

    /** A reader that takes inputs of up to {@code limits.inputBytes()} bytes. */
    public InputReader(Limits limits) {
        this.limit = limits.inputBytes();
    }

    /** Reads a file. */
    public InputBytes read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    /** Reads a stream to its end; the caller closes it. */
    public InputBytes read(InputStream in) throws IOException {
        var bytes = in.readNBytes(limit + 1);
        return bytes.length <= limit ? InputBytes.whole(bytes) : pass(bytes, in);
    }

    private static InputBytes pass(byte[] read, InputStream in) throws IOException {
        MessageDigest digest = Sha256.digest();
        digest.update(read);
        long size = read.length;
        var chunk = new byte[CHUNK];
        for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
            digest.update(chunk, 0, n);
            size += n;
        }
        return InputBytes.beginning(Arrays.copyOf(read, BEGINNING), size, Sha256.hex(digest.digest()));
    }
}
