package org.copytaster.schemas.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4) as lower-case hexadecimal. */
public final class Sha256 {
    private Sha256() {}

    /** The hash of these bytes: 64 characters. */
    public static String of(byte[] bytes) {
        return hex(digest().digest(bytes));
    }

    /** The hash of these fields, each ended by a NUL so that no two lists of fields read alike. */
    public static String of(String... fields) {
        var digest = digest();
        for (var field : fields) {
            digest.update(field.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return hex(digest.digest());
    }

    /** A digest to feed a stream into; {@link #hex} then writes it. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The bytes of a finished digest, as text. */
    public static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
