package org.copytaster.ingest.source;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many pushes each source may still make. A quota is a minute's worth that fills up evenly, so that a burst of a whole
 * minute is taken at once. It outlives a reload of the sources while it stays the same. Safe for several threads.
 */
public final class SourceQuotas {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final TimeMeter clock;
    private final Map<String, Quota> quotas = new ConcurrentHashMap<>();

    private record Quota(int pushesAMinute, Bucket bucket) {}

    /** Nothing is spent yet. */
    public SourceQuotas() {
        this(TimeMeter.SYSTEM_NANOTIME);
    }

    SourceQuotas(TimeMeter clock) {
        this.clock = clock;
    }

    /** Takes one push off this source's quota. Where it is spent: how long until the next may come. */
    public Optional<Duration> spend(PushSource source) {
        return source.pushesAMinute().flatMap(most -> {
            var quota = quotas.compute(
                    source.name(),
                    (name, known) ->
                            known != null && known.pushesAMinute() == most ? known : new Quota(most, full(most)));
            var probe = quota.bucket().tryConsumeAndReturnRemaining(1);
            return probe.isConsumed()
                    ? Optional.<Duration>empty()
                    : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        });
    }

    private Bucket full(int pushesAMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(pushesAMinute).refillGreedy(pushesAMinute, MINUTE))
                .withCustomTimePrecision(clock)
                .build();
    }
}
