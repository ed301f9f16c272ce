package org.copytaster.standalone.where;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.copytaster.runtime.story.StoredRecord;
import org.copytaster.schemas.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusedInputTest {
    private static final String NOON = "2026-03-02T12:00:00Z";
    private static final Map<String, String> HEADERS = Map.of(
            "ce_time", NOON,
            "ce_wiresource", "harbour wire",
            "ce_wireprovider", "harbour",
            "ce_wireformat", "ninjs",
            "ce_wirezone", "Europe/Oslo",
            "ce_wirename", "ferry.json",
            "ce_wireitem", "3",
            "ce_deliveryid", "d1",
            "traceparent", "t1");

    static Stream<Arguments> rejections() {
        return Stream.of(
                Arguments.of("a whole input", HEADERS, as(one -> one), ""),
                Arguments.of("one of an earlier release", Map.of("ce_time", NOON), as(one -> one), "which source"),
                Arguments.of(
                        "headers of somebody else",
                        Map.of("ce_time", "noon", "ce_wiresource", "harbour", "ce_wirezone", "Atlantis"),
                        as(one -> one),
                        "which source"),
                Arguments.of(
                        "one over the limit",
                        HEADERS,
                        as(one -> one.setTruncated(true).setSize(99)),
                        "only the beginning of its 99 bytes is kept"),
                Arguments.of(
                        "a story behind the door",
                        Map.of(),
                        as(one -> one.setStoryId("harbour:1")),
                        "replay r1 reads its input once more"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rejections")
    void saysWhyItStays(String what, Map<String, String> headers, UnaryOperator<Rejection.Builder> change, String why) {
        var obstacle = refused(headers, change).obstacle();
        assertThat(obstacle.isEmpty()).isEqualTo(why.isEmpty());
        assertThat(obstacle.orElse("")).contains(why);
    }

    @Test
    void keepsAllThatItTakesToReadItAsTheFirstTime() {
        var kept = refused(HEADERS, one -> one).kept().orElseThrow();
        var source = kept.input().source();

        assertThat(source.name()).isEqualTo("harbour wire");
        assertThat(source.provider()).contains("harbour");
        assertThat(source.format()).contains("ninjs");
        assertThat(source.zone()).contains(ZoneId.of("Europe/Oslo"));
        assertThat(kept.input().name()).contains("ferry.json");
        assertThat(kept.input().receiptId()).isEqualTo("r1");
        assertThat(kept.input().receivedAt()).isEqualTo(NOON);
        assertThat(kept.input().content().kept()).containsExactly(1, 2);
        assertThat(kept.item()).isEqualTo(3);
        assertThat(kept.delivery()).contains("d1");
        assertThat(kept.trace()).contains("t1");
    }

    private static UnaryOperator<Rejection.Builder> as(UnaryOperator<Rejection.Builder> change) {
        return change;
    }

    private static RefusedInput refused(Map<String, String> headers, UnaryOperator<Rejection.Builder> change) {
        var rejection = change.apply(Rejection.newBuilder()
                        .setReceiptId("r1")
                        .setReason("invalid-json")
                        .setBytes(ByteBuffer.wrap(new byte[] {1, 2})))
                .build();
        var record =
                new StoredRecord<>("wire.rejected", 0, 7, Instant.parse(NOON), "r1", headers, Optional.of(rejection));
        return RefusedInput.of(record).orElseThrow();
    }
}
