package org.copytaster.publish.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.copytaster.publish.release.ReleaseRules;
import org.copytaster.publish.story.SentRevision;
import org.copytaster.publish.story.StoryHistory;
import org.copytaster.publish.stream.PublishMeters.Cause;
import org.copytaster.runtime.log.StoryLine;
import org.copytaster.schemas.StoryStatus;
import org.copytaster.streams.DeadLetters;
import org.copytaster.streams.RecordFault;
import org.slf4j.event.Level;

/**
 * Keeps the agenda's appointments, one at a time. Each is checked against its story's status first; the fault of one
 * story touches no other: it is a dead letter, and its appointment is put off and tried again. A look is short, however
 * much is due, because it is one transaction: the rest follows in the next.
 */
final class ReleaseTimer {
    /** A look takes a fraction of a second, of the ten that a transaction may take before the broker ends it. */
    private static final Duration LONGEST_LOOK = Duration.ofMillis(500);

    private static final Duration FIRST_TRY_AGAIN = Duration.ofMinutes(1);
    /** One minute, doubled so often, is an hour. */
    private static final int DOUBLED = 6;

    private final ProcessorContext<String, byte[]> context;
    private final StoryMemory memory;
    private final Appointments appointments;
    private final ReleaseRules rules;
    private final Settlements settlements;
    private final PublishMeters meters;
    private final DeadLetters letters;

    /**
     * A timer of one task.
     *
     * @param settlements puts and sends what a release comes to
     */
    ReleaseTimer(
            ProcessorContext<String, byte[]> context,
            StoryMemory memory,
            Appointments appointments,
            ReleaseRules rules,
            Settlements settlements,
            PublishMeters meters) {
        this.context = context;
        this.memory = memory;
        this.appointments = appointments;
        this.rules = rules;
        this.settlements = settlements;
        this.meters = meters;
        letters = DeadLetters.of(context.appConfigs());
    }

    /** Keeps what is due, earliest first, at most so many. */
    void look(int most) {
        var now = now();
        var end = System.nanoTime() + LONGEST_LOOK.toNanos();
        for (var due : memory.agenda().due(now, most)) {
            if (System.nanoTime() - end > 0) {
                return;
            }
            keep(due, now);
        }
    }

    private void keep(Appointment due, Instant now) {
        int tried = memory.agenda().take(due);
        try {
            var status = memory.status(due.storyId());
            if (RecordFault.guard(() -> appointments.isDue(status, due.task(), now))) {
                act(due, status, now);
            } else {
                // Left behind by other settings: what the status asks for now may not be in the agenda.
                RecordFault.guard(() -> appointments.of(status)).forEach(memory.agenda()::put);
            }
        } catch (RecordFault fault) {
            putOff(due, tried, fault, now);
        }
    }

    private void act(Appointment due, StoryStatus status, Instant now) {
        switch (due.task()) {
            case RELEASE -> {
                var release = release(status, memory.copy(due.storyId()), memory.lastSent(status), now);
                settlements.settle(release);
                meters.settled(release, Cause.TIME);
            }
            case DROP_COPY -> memory.dropPublished(status);
            case DROP_LATEST -> settlements.dropCurrent(status, now);
            case FORGET -> {
                memory.forget(status);
                settlements.dropStatus(status, now);
            }
        }
    }

    private Settlement release(
            StoryStatus status, Optional<KeptRevision> copy, Optional<SentRevision> sent, Instant now) {
        return RecordFault.guard(() -> {
            var known = StoryHistory.known(status);
            return Settlement.ofTime(status, known, rules.standing(known, now), copy, sent, now);
        });
    }

    private void putOff(Appointment due, int tried, RecordFault fault, Instant now) {
        var later = due.putOffTo(now.plus(FIRST_TRY_AGAIN.multipliedBy(1L << Math.min(tried, DOUBLED))));
        StoryLine.at(Level.WARN)
                .with("story", due.storyId())
                .with("task", due.task())
                .with("reason", fault.reason().word())
                .with("again", later.at())
                .log("cannot be done now, and is tried again");
        if (tried == 0) {
            memory.asItLies(due.storyId(), (store, bytes) -> {
                var place = new DeadLetters.Place(
                        context.applicationId() + "-" + store + "-changelog",
                        context.taskId().partition(),
                        -1);
                var headers = letters.headers(due.storyId(), new RecordHeaders(), place, now, fault);
                context.forward(
                        new Record<>(due.storyId(), bytes, now.toEpochMilli(), headers), PublishTopology.WRITE_DEAD);
            });
        }
        memory.agenda().putOff(later, tried + 1);
    }

    private Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }
}
