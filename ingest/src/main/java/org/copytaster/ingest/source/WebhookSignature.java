package org.copytaster.ingest.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * As Standard Webhooks signs: the headers {@code webhook-id}, {@code webhook-timestamp} (seconds since 1970) and
 * {@code webhook-signature}, which holds one or several {@code v1,} and the HMAC-SHA256 in base64 of id, time and body with
 * full stops between. The id names the delivery, so one that is sent or recorded and played again is taken once.
 *
 * @param secrets at least one, each {@code whsec_} and a key in base64
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 *     Webhooks</a>
 */
public record WebhookSignature(List<Secret> secrets) implements Signature {
    /** The name that a file of sources has for it. */
    public static final String SCHEME = "standard-webhooks";

    /** How far the time of a signature may be from the door's, either way. */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** A key has 24 to 64 bytes, as the specification asks. */
    static final int SHORTEST_KEY = 24;

    static final int LONGEST_KEY = 64;

    private static final String ID = "webhook-id";
    private static final String TIME = "webhook-timestamp";
    private static final String SIGNATURE = "webhook-signature";
    private static final String VERSION = "v1,";

    /** Senders that change secrets send one signature for each. */
    private static final int MOST_SIGNATURES = 10;

    public WebhookSignature {
        secrets = List.copyOf(secrets);
    }

    @Override
    public String scheme() {
        return SCHEME;
    }

    @Override
    public boolean isIn(RequestHeaders headers) {
        return headers.get(SIGNATURE).isPresent();
    }

    @Override
    public Verdict check(RequestHeaders headers, byte[] body, Instant now) {
        var id = headers.get(ID).orElse("");
        var time = headers.get(TIME).orElse("");
        if (id.isBlank() || !time.matches("[0-9]{1,11}")) {
            return Verdict.WRONG;
        }
        var shown = headers.get(SIGNATURE).orElse("").strip().split(" +", MOST_SIGNATURES + 1);
        var words = (id + "." + time + ".").getBytes(StandardCharsets.UTF_8);
        var isRight = false;
        for (var secret : secrets) {
            var right = Base64.getEncoder().encode(secret.hmacOfWebhook("HmacSHA256", words, body));
            for (var one : shown) {
                isRight |= one.startsWith(VERSION)
                        && MessageDigest.isEqual(
                                right, one.substring(VERSION.length()).getBytes(StandardCharsets.UTF_8));
            }
        }
        if (!isRight) {
            return Verdict.WRONG;
        }
        // Looked at last: who has no secret is told nothing of the clock.
        var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), now)
                .abs();
        return age.compareTo(TOLERANCE) > 0 ? Verdict.STALE : Verdict.RIGHT;
    }

    @Override
    public Optional<String> delivery(RequestHeaders headers) {
        return headers.get(ID);
    }
}
