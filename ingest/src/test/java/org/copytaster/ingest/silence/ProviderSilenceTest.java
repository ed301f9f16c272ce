package org.copytaster.ingest.silence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.copytaster.runtime.metrics.PrometheusMeters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProviderSilenceTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final PrometheusMeters meters = PrometheusMeters.of(List.of());
    private Instant now = NOON;
    private final ProviderSilence silence = new ProviderSilence(meters, () -> now);

    @AfterEach
    void close() {
        meters.close();
    }

    @Test
    void showsWhenEachProviderWasHeardLast() {
        silence.heard("afp", NOON);
        silence.heard("ap", NOON.plusSeconds(5));
        assertThat(meters.scrape())
                .contains("copytaster_provider_last_heard_seconds{provider=\"afp\"} 1.7724528E9")
                .contains("copytaster_provider_last_heard_seconds{provider=\"ap\"} 1.772452805E9")
                .contains("copytaster_provider_expected_gap_seconds{provider=\"ap\"} NaN");
    }

    @Test
    void tellsWhoHasFallenSilentUntilItIsHeardAgain() {
        for (now = NOON; now.isBefore(NOON.plus(Duration.ofHours(26))); now = now.plus(Duration.ofHours(2))) {
            silence.heard("afp", now);
        }
        assertThat(meters.scrape())
                .contains("copytaster_provider_expected_gap_seconds{provider=\"afp\"} 10800.0")
                .contains("copytaster_provider_silent{provider=\"afp\"} 0.0");
        now = now.plus(Duration.ofHours(2));
        assertThat(meters.scrape()).contains("copytaster_provider_silent{provider=\"afp\"} 1.0");
        silence.heard("afp", now);
        assertThat(meters.scrape()).contains("copytaster_provider_silent{provider=\"afp\"} 0.0");
    }

    @Test
    void takesTheGapThatASourceNamesAndTellsOfWhoWasNeverHeard() {
        silence.expect(Map.of("afp", Duration.ofHours(1)));
        assertThat(meters.scrape())
                .contains("copytaster_provider_expected_gap_seconds{provider=\"afp\"} 3600.0")
                .contains("copytaster_provider_last_heard_seconds{provider=\"afp\"} NaN")
                .contains("copytaster_provider_silent{provider=\"afp\"} 0.0");
        now = now.plus(Duration.ofMinutes(61));
        assertThat(meters.scrape()).contains("copytaster_provider_silent{provider=\"afp\"} 1.0");
        silence.heard("afp", now);
        assertThat(meters.scrape()).contains("copytaster_provider_silent{provider=\"afp\"} 0.0");
        silence.expect(Map.of());
        assertThat(meters.scrape()).contains("copytaster_provider_expected_gap_seconds{provider=\"afp\"} NaN");
    }
}
