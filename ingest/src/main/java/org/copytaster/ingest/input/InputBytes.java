package org.copytaster.ingest.input;

import java.util.Arrays;
import org.copytaster.schemas.identity.Sha256;

/** The bytes of an input, or their beginning when it is too large to be read. */
public final class InputBytes {
    private final byte[] kept;
    private final long size;
    private final String sha256;

    private InputBytes(byte[] kept, long size, String sha256) {
        this.kept = kept;
        this.size = size;
        this.sha256 = sha256;
    }

    /** A whole input. */
    public static InputBytes whole(byte[] bytes) {
        return new InputBytes(bytes, bytes.length, Sha256.of(bytes));
    }

    /**
     * The beginning of an input that is over the limit.
     *
     * @param first its first bytes
     * @param size bytes of the whole
     * @param sha256 hash of the whole, lower-case hexadecimal
     */
    public static InputBytes beginning(byte[] first, long size, String sha256) {
        return new InputBytes(first, size, sha256);
    }

    /** What was kept: all of it unless {@link #truncated}. The caller must not change it. */
    public byte[] kept() {
        return kept;
    }

    /** Bytes of the whole input. */
    public long size() {
        return size;
    }

    /** SHA-256 of the whole input, lower-case hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /** Whether only the beginning was kept. */
    public boolean truncated() {
        return kept.length < size;
    }

    /** What is left of this input without what stood around it; known by the hash of the whole, as it came. */
    public InputBytes without(byte[] inner) {
        return new InputBytes(inner, inner.length, sha256);
    }

    /** The same input with no more than its first {@code length} bytes kept. */
    public InputBytes cut(int length) {
        return kept.length <= length ? this : new InputBytes(Arrays.copyOf(kept, length), size, sha256);
    }
}
