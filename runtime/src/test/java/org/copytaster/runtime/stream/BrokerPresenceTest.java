package org.copytaster.runtime.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrokerPresenceTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:01Z");

    private final List<String> told = new ArrayList<>();
    private final BrokerPresence presence = new BrokerPresence("kafka:9092", Duration.ofSeconds(10), told::add);

    @Test
    void tellsALossAndTheReturnOnceEach() {
        presence.answered(NOON);
        for (var second = 2; second < 22; second += 2) {
            presence.missed(NOON.plusSeconds(second));
        }
        presence.answered(NOON.plusSeconds(22));
        presence.answered(NOON.plusSeconds(24));

        assertThat(told)
                .containsExactly(
                        "the broker at kafka:9092 does not answer since 2026-03-01T12:00:01Z",
                        "the broker at kafka:9092 answers again after 22 s");
    }

    @Test
    void tellsEachLossAnew() {
        presence.answered(NOON);
        presence.missed(NOON.plusSeconds(10));
        presence.answered(NOON.plusSeconds(12));
        presence.missed(NOON.plusSeconds(30));

        assertThat(told)
                .hasSize(3)
                .last()
                .isEqualTo("the broker at kafka:9092 does not answer since 2026-03-01T12:00:13Z");
    }

    @Test
    void keepsSilentOverAShortGapAndBeforeTheFirstAnswer() {
        presence.missed(NOON);
        presence.missed(NOON.plusSeconds(60));
        presence.answered(NOON.plusSeconds(62));
        presence.missed(NOON.plusSeconds(64));
        presence.answered(NOON.plusSeconds(66));

        assertThat(told).isEmpty();
    }
}
