package org.copytaster.ingest.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.copytaster.schemas.identity.Sha256;

/**
 * As Superdesk's HTTP Push signs: {@code x-superdesk-signature: sha1=} and the HMAC-SHA1 of the body in hexadecimal. It has
 * no time in it: what was signed once is right for ever, so that an old revision can be sent again, and is older still.
 *
 * @param secrets at least one
 */
public record SuperdeskSignature(List<Secret> secrets) implements Signature {
    /** The name that a file of sources has for it. */
    public static final String SCHEME = "superdesk";

    private static final String HEADER = "x-superdesk-signature";

    public SuperdeskSignature {
        secrets = List.copyOf(secrets);
    }

    @Override
    public String scheme() {
        return SCHEME;
    }

    @Override
    public boolean isIn(RequestHeaders headers) {
        return headers.get(HEADER).isPresent();
    }

    @Override
    public Verdict check(RequestHeaders headers, byte[] body, Instant now) {
        var shown = headers.get(HEADER).orElse("").strip().getBytes(StandardCharsets.UTF_8);
        var isRight = false;
        for (var secret : secrets) {
            var right = "sha1=" + Sha256.hex(secret.hmac("HmacSHA1", body));
            isRight |= MessageDigest.isEqual(right.getBytes(StandardCharsets.US_ASCII), shown);
        }
        return isRight ? Verdict.RIGHT : Verdict.WRONG;
    }

    @Override
    public Optional<String> delivery(RequestHeaders headers) {
        return Optional.empty();
    }
}
