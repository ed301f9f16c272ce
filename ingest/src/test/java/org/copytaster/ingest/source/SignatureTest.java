package org.copytaster.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copytaster.ingest.source.Signature.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
    /** The example of the Standard Webhooks specification's libraries. */
    private static final Secret WEBHOOK = secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    private static final byte[] PAYLOAD = bytes("{\"test\": 2432232314}");
    private static final long SENT = 1614265330;
    private static final String SIGNED = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @Test
    void takesTheExampleOfStandardWebhooks() {
        assertThat(webhook(SIGNED, PAYLOAD, SENT)).isEqualTo(Verdict.RIGHT);
        assertThat(webhook("v1,AAAA " + SIGNED + " v2,x", PAYLOAD, SENT)).isEqualTo(Verdict.RIGHT);
    }

    @ParameterizedTest
    @CsvSource({
        "-301, STALE",
        "-300, RIGHT",
        "300, RIGHT",
        "301, STALE",
    })
    void asksForATimeNearItsOwn(long seconds, Verdict verdict) {
        assertThat(webhook(SIGNED, PAYLOAD, SENT + seconds)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v1,",
                "v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE",
                "V1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
            })
    void takesNoOtherSignature(String shown) {
        assertThat(webhook(shown, PAYLOAD, SENT)).isEqualTo(Verdict.WRONG);
    }

    /** Which header is changed, or left out, and to what. */
    @ParameterizedTest
    @CsvSource({
        "webhook-id, msg_other",
        "webhook-id, ''",
        "webhook-timestamp, 1614265331",
        "webhook-timestamp, 99999999999999999999",
        "webhook-timestamp, soon",
        "webhook-timestamp, ''",
    })
    void tellsWhenIdOrTimeWereChanged(String name, String value) {
        var headers = new HashMap<>(headers(SIGNED));
        headers.put(name, value);
        var verdict = new WebhookSignature(List.of(WEBHOOK))
                .check(key -> Optional.ofNullable(headers.get(key)), PAYLOAD, Instant.ofEpochSecond(SENT));
        assertThat(verdict).isEqualTo(Verdict.WRONG);
    }

    @Test
    void tellsWhenTheBodyWasChanged() {
        assertThat(webhook(SIGNED, bytes("{\"test\": 2432232315}"), SENT)).isEqualTo(Verdict.WRONG);
    }

    @ParameterizedTest
    @CsvSource({
        "sha1=SIGNATURE, RIGHT",
        "SIGNATURE, WRONG",
        "sha256=SIGNATURE, WRONG",
        "sha1=, WRONG",
        "'', WRONG",
    })
    void readsASignatureAsSuperdeskWritesIt(String shown, Verdict verdict) {
        // printf '{"guid":"1"}' | openssl dgst -sha1 -hmac 0123456789abcdef
        var header = shown.replace("SIGNATURE", "0c1a9686e253cae201d42a8613edbd2659e3942a");
        var signature = new SuperdeskSignature(List.of(secret("fedcba9876543210"), secret("0123456789abcdef")));
        assertThat(signature.check(
                        name -> name.equals("x-superdesk-signature") ? Optional.of(header) : Optional.empty(),
                        bytes("{\"guid\":\"1\"}"),
                        Instant.EPOCH))
                .isEqualTo(verdict);
    }

    private static Verdict webhook(String shown, byte[] body, long now) {
        var headers = headers(shown);
        return new WebhookSignature(List.of(secret("whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX"), WEBHOOK))
                .check(name -> Optional.ofNullable(headers.get(name)), body, Instant.ofEpochSecond(now));
    }

    private static Map<String, String> headers(String signature) {
        return Map.of(
                "webhook-id",
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                "webhook-timestamp",
                Long.toString(SENT),
                "webhook-signature",
                signature);
    }

    private static Secret secret(String text) {
        return Secret.of(text).orElseThrow();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
