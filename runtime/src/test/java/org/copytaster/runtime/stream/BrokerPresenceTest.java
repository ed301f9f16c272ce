package org.copytaster.runtime.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.copytaster.runtime.log.LogFormat;
import org.copytaster.runtime.log.Logs;
import org.copytaster.runtime.stream.BrokerPresence.Turn;
import org.junit.jupiter.api.Test;

class BrokerPresenceTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:01Z");

    private final List<Turn> told = new ArrayList<>();
    private final BrokerPresence presence = new BrokerPresence(Duration.ofSeconds(10), told::add);

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
                        new Turn.Lost(Instant.parse("2026-03-01T12:00:01Z")), new Turn.Back(Duration.ofSeconds(22)));
    }

    @Test
    void theLogHasALineForTheLossAndOneForTheReturn() {
        var lines = Logs.during(LogFormat.TEXT, () -> {
            BrokerCheck.log("kafka:9092", new Turn.Lost(NOON));
            BrokerCheck.log("kafka:9092", new Turn.Back(Duration.ofSeconds(22)));
        });

        assertThat(lines.lines().map(line -> line.substring(line.indexOf(' ') + 1)))
                .containsExactly(
                        "WARN  BrokerCheck: broker lost: it does not answer servers=kafka:9092 since=2026-03-01T12:00:01Z",
                        "INFO  BrokerCheck: broker back: it answers again servers=kafka:9092 seconds=22");
    }

    @Test
    void tellsEachLossAnew() {
        presence.answered(NOON);
        presence.missed(NOON.plusSeconds(10));
        presence.answered(NOON.plusSeconds(12));
        presence.missed(NOON.plusSeconds(30));

        assertThat(told).hasSize(3).last().isEqualTo(new Turn.Lost(Instant.parse("2026-03-01T12:00:13Z")));
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
