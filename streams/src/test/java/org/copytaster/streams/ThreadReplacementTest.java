package org.copytaster.streams;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThreadReplacementTest {
    private final List<Throwable> givenUp = new ArrayList<>();
    private final RuntimeException poison = new RuntimeException("poison");
    private Instant now = Instant.EPOCH;
    private final ThreadReplacement handler = new ThreadReplacement("enrich", () -> now, givenUp::add);

    @Test
    void replacesAThreadThatDied() {
        assertThat(handler.handle(poison)).isEqualTo(REPLACE_THREAD);
        assertThat(givenUp).isEmpty();
    }

    @Test
    void stopsWhenReplacementsMeetTheSamePoison() {
        die(ThreadReplacement.REPLACEMENTS);
        assertThat(handler.handle(poison)).isEqualTo(SHUTDOWN_CLIENT);
        assertThat(givenUp).containsExactly(poison);
    }

    @Test
    void seesDeathsThatAreASessionApart() {
        for (var death = 0; death < ThreadReplacement.REPLACEMENTS; death++) {
            handler.handle(poison);
            now = now.plus(Duration.ofSeconds(30));
        }
        assertThat(handler.handle(poison)).isEqualTo(SHUTDOWN_CLIENT);
    }

    @Test
    void forgetsDeathsOlderThanTenMinutes() {
        die(ThreadReplacement.REPLACEMENTS);
        now = now.plus(Duration.ofSeconds(601));
        assertThat(handler.handle(poison)).isEqualTo(REPLACE_THREAD);
    }

    private void die(int times) {
        for (var death = 0; death < times; death++) {
            handler.handle(poison);
        }
    }
}
