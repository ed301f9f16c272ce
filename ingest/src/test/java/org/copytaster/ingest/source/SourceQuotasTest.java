package org.copytaster.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceQuotasTest {
    private final Clock clock = new Clock();
    private final SourceQuotas quotas = new SourceQuotas(clock);

    @Test
    void takesAMinutesWorthAtOnceAndThenAsItFillsUp() {
        var source = source("a", Optional.of(60));
        for (int push = 0; push < 60; push++) {
            assertThat(quotas.spend(source)).isEmpty();
        }
        assertThat(quotas.spend(source)).hasValue(Duration.ofSeconds(1));
        clock.nanos += Duration.ofMillis(400).toNanos();
        assertThat(quotas.spend(source)).hasValue(Duration.ofMillis(600));
        clock.nanos += Duration.ofMillis(600).toNanos();
        assertThat(quotas.spend(source)).isEmpty();
        assertThat(quotas.spend(source)).isPresent();
    }

    @Test
    void knowsEachSourceByItselfAndNoneWithoutAQuota() {
        assertThat(quotas.spend(source("a", Optional.of(1)))).isEmpty();
        assertThat(quotas.spend(source("a", Optional.of(1)))).isPresent();
        assertThat(quotas.spend(source("b", Optional.of(1)))).isEmpty();
        for (int push = 0; push < 1000; push++) {
            assertThat(quotas.spend(source("c", Optional.empty()))).isEmpty();
        }
    }

    @Test
    void beginsAnewWhenTheQuotaIsAnother() {
        assertThat(quotas.spend(source("a", Optional.of(1)))).isEmpty();
        assertThat(quotas.spend(source("a", Optional.of(2)))).isEmpty();
        assertThat(quotas.spend(source("a", Optional.of(2)))).isEmpty();
        assertThat(quotas.spend(source("a", Optional.of(2)))).isPresent();
    }

    private static PushSource source(String name, Optional<Integer> quota) {
        return new PushSource(
                new Sender(name, Optional.empty(), Optional.empty()),
                List.of(),
                Optional.empty(),
                List.of(),
                quota,
                Optional.empty());
    }

    /** Stands still until it is moved. */
    private static final class Clock implements TimeMeter {
        private long nanos;

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
