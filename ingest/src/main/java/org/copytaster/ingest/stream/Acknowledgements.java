package org.copytaster.ingest.stream;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.copytaster.runtime.health.HealthPart;

/** Whether the brokers acknowledge what is sent: what is on its way, and how the last inputs ended. Safe for several threads. */
final class Acknowledgements {
    /** Whoever waits longer than this for an acknowledgement is not served. */
    private static final Duration SLOW = Duration.ofSeconds(10);

    /**
     * How long a failure counts when nothing is sent after it. Whoever watches sends nothing to a door that is not ready:
     * it would stay so for ever.
     */
    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    private final LongSupplier nanos;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<Long, Long> inFlight = new ConcurrentHashMap<>();
    private volatile Optional<Long> lastAcknowledged = Optional.empty();
    private volatile Optional<Failure> failing = Optional.empty();

    /** That nothing has been acknowledged since an input failed, and when the last one did. */
    private record Failure(long since, long last, String why) {}

    Acknowledgements(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Watches an input from before it is sent, which may itself have to wait, until it is acknowledged or has failed. */
    <T> CompletableFuture<T> watch(Supplier<CompletableFuture<T>> sending) {
        var number = numbers.incrementAndGet();
        inFlight.put(number, nanos.getAsLong());
        try {
            return sending.get().whenComplete((receipt, failure) -> ended(number, Optional.ofNullable(failure)));
        } catch (RuntimeException | Error e) {
            ended(number, Optional.of(e));
            throw e;
        }
    }

    /** What failed before it reached the brokers is a bug or a bad input, and says nothing about them. */
    private void ended(long number, Optional<Throwable> failure) {
        inFlight.remove(number);
        long now = nanos.getAsLong();
        if (failure.isEmpty()) {
            lastAcknowledged = Optional.of(now);
            failing = Optional.empty();
        } else if (cause(failure.get()) instanceof SendFailedException e) {
            failing = Optional.of(
                    new Failure(failing.map(Failure::since).orElse(now), now, String.valueOf(e.getMessage())));
        }
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    /** Not ready while an input waits too long, or the last one failed a short while ago. */
    HealthPart health(String name) {
        long now = nanos.getAsLong();
        var waits = inFlight.values();
        var slow = slow(waits, now);
        if (slow.isPresent()) {
            return new HealthPart(name, true, false, slow.get());
        }
        var failure = failing;
        if (failure.isEmpty()) {
            return new HealthPart(name, true, true, waits.size() + " in flight, " + acknowledged(now));
        }
        var recent = now - failure.get().last() <= REMEMBERED.toNanos();
        var detail = "failing for " + seconds(now - failure.get().since()) + " s, " + acknowledged(now) + "; "
                + failure.get().why();
        return new HealthPart(name, true, !recent, recent ? detail : detail + "; nothing was sent since");
    }

    private static Optional<String> slow(Collection<Long> began, long now) {
        var all = began.stream().map(start -> now - start).toList();
        return all.isEmpty() || Collections.max(all) <= SLOW.toNanos()
                ? Optional.empty()
                : Optional.of(all.size() + " in flight, the oldest for " + seconds(Collections.max(all))
                        + " s: the brokers do not acknowledge them");
    }

    private String acknowledged(long now) {
        return lastAcknowledged
                .map(last -> "the last acknowledged " + seconds(now - last) + " s ago")
                .orElse("none acknowledged yet");
    }

    private static long seconds(long nanos) {
        return Duration.ofNanos(nanos).toSeconds();
    }
}
