package org.copytaster.ingest.source;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.copytaster.runtime.settings.Secrets;
import org.copytaster.schemas.identity.Sha256;

/** What a sender and the door share, or we and the server of a feed, and nobody else knows. It never shows itself. */
public final class Secret {
    /** The shortest that is taken, in characters. */
    public static final int SHORTEST = 16;

    /** One with fewer characters is told at the start: 128 bits in base64 are 22. */
    public static final int ADVISED = 22;

    private static final String WEBHOOK_PREFIX = "whsec_";

    private final String text;
    private final byte[] hash;

    private Secret(String text) {
        this.text = text;
        hash = hash(text);
    }

    /** The secret that this text is, without the white space around it; nothing when it is too short. */
    static Optional<Secret> of(String text) {
        var stripped = text.strip();
        return stripped.length() < SHORTEST ? Optional.empty() : Optional.of(new Secret(stripped));
    }

    /** The secret that somebody else chose, however short, without the white space around it; nothing when there is none. */
    static Optional<Secret> ofAnother(String text) {
        var stripped = text.strip();
        return stripped.isEmpty() ? Optional.empty() : Optional.of(new Secret(stripped));
    }

    /** The secret itself, to be shown to whom it belongs. */
    String text() {
        return text;
    }

    /** Whether this is what was shown. Takes the same time whatever was. */
    boolean is(byte[] shownHash) {
        return MessageDigest.isEqual(hash, shownHash);
    }

    /** The hash of what was shown, for {@link #is}. */
    static byte[] hash(String shown) {
        return Sha256.digest().digest(shown.getBytes(StandardCharsets.UTF_8));
    }

    boolean isShort() {
        return text.length() < ADVISED;
    }

    /** The keyed hash (RFC 2104) of these parts one behind the other, with the text in UTF-8 as the key. */
    byte[] hmac(String algorithm, byte[]... parts) {
        return hmac(algorithm, text.getBytes(StandardCharsets.UTF_8), parts);
    }

    /** The same with the key that stands in base64 behind {@code whsec_}, as Standard Webhooks writes secrets. */
    byte[] hmacOfWebhook(String algorithm, byte[]... parts) {
        return hmac(algorithm, webhookKey().orElseThrow(), parts);
    }

    /** The key that stands in base64 behind {@code whsec_}; nothing when none does. */
    Optional<byte[]> webhookKey() {
        try {
            return text.startsWith(WEBHOOK_PREFIX)
                    ? Optional.of(Base64.getDecoder().decode(text.substring(WEBHOOK_PREFIX.length())))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] hmac(String algorithm, byte[] key, byte[]... parts) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            for (var part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && is(secret.hash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }

    @Override
    public String toString() {
        return Secrets.MASK;
    }
}
