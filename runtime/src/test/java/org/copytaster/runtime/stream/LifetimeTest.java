package org.copytaster.runtime.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LifetimeTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final String DAY = "86400000";
    private static final String WEEK = "604800000";

    @Test
    void isRetentionAfterTheSegmentIsClosedWhereOldRecordsAreDeleted() {
        assertThat(goneBy(Map.of("cleanup.policy", "delete", "retention.ms", WEEK, "segment.ms", DAY)))
                .isEqualTo("2026-03-10T12:06:00Z");
    }

    @Test
    void isTheLongestLagWhereTheNewestOfAKeyStays() {
        assertThat(goneBy(Map.of(
                        "cleanup.policy",
                        "compact",
                        "max.compaction.lag.ms",
                        DAY,
                        "segment.ms",
                        DAY,
                        "retention.ms",
                        "-1")))
                .isEqualTo("2026-03-03T12:06:00Z");
    }

    @Test
    void isNotKnownWhereNothingEndsIt() {
        assertThat(goneBy(Map.of("cleanup.policy", "delete", "retention.ms", "-1", "segment.ms", DAY)))
                .isEmpty();
        assertThat(goneBy(Map.of(
                        "cleanup.policy",
                        "compact",
                        "max.compaction.lag.ms",
                        "9223372036854775807",
                        "segment.ms",
                        DAY)))
                .isEmpty();
    }

    private static String goneBy(Map<String, String> settings) {
        return new Lifetime("t", settings).goneBy(NOW).map(Instant::toString).orElse("");
    }
}
