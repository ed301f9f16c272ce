package org.copytaster.publish.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The releases in the agenda of one task, beside it in memory: the agenda also holds what is to be forgotten of every
 * story for months, and is read by its task's thread alone. Safe for several threads.
 */
final class EmbargoBook {
    /** A timer looks four times a second; a release that is due for longer waits for something else. */
    private static final Duration LATE = Duration.ofSeconds(10);

    /** The keys of the releases, in the order of time, and whether one was tried and failed. */
    private final Map<String, Boolean> releases = new ConcurrentSkipListMap<>();

    /** Nothing is known; what the agenda holds comes next. */
    void clear() {
        releases.clear();
    }

    /** This is in the agenda now. */
    void put(Appointment appointment, boolean tried) {
        if (appointment.task() == Appointment.Task.RELEASE) {
            releases.put(appointment.key(), tried);
        }
    }

    /** This is no longer in it. */
    void take(Appointment appointment) {
        if (appointment.task() == Appointment.Task.RELEASE) {
            releases.remove(appointment.key());
        }
    }

    /** How many releases are to come. */
    int held() {
        return releases.size();
    }

    /** When the next one is due. */
    Optional<Instant> next() {
        return releases.keySet().stream()
                .findFirst()
                .map(key -> Appointment.parse(key).at());
    }

    /** How many should be out: they failed, or nobody looked. */
    long overdue(Instant now) {
        var late = Appointment.after(now.minus(LATE).minusMillis(1));
        return releases.entrySet().stream()
                .filter(entry -> entry.getValue() || entry.getKey().compareTo(late) < 0)
                .count();
    }
}
