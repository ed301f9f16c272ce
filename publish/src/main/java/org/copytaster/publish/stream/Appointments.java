package org.copytaster.publish.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.copytaster.publish.release.Reason;
import org.copytaster.publish.settings.ReleaseConfig;
import org.copytaster.publish.stream.Appointment.Task;
import org.copytaster.schemas.StoryStatus;

/**
 * Reads out of a story's status what the timer has to do for it, and when. Because the status says it all, the agenda
 * needs no book-keeping: the appointments of the old status go, those of the new one come.
 *
 * @param settings how long things are kept
 * @param isCurrent whether a story stands on a topic that holds current revisions only
 */
record Appointments(ReleaseConfig settings, Predicate<StoryStatus> isCurrent) {
    List<Appointment> of(StoryStatus status) {
        var appointments = new ArrayList<Appointment>();
        status.getUpdatedAt().ifPresent(changed -> {
            release(status).ifPresent(at -> add(appointments, at, Task.RELEASE, status));
            // Withdrawn or not, what subscribers were sent is compared with what they get next.
            if (!status.getKilled() && !status.getTopics().isEmpty()) {
                add(appointments, changed.plus(settings.keepCopy()), Task.DROP_COPY, status);
            }
            if (isCurrent.test(status) && !status.getPurged()) {
                var kept = status.getKilled() ? settings.keepKill() : settings.keepLatest();
                add(appointments, changed.plus(kept), Task.DROP_LATEST, status);
            }
            forgetting(status, changed).ifPresent(at -> add(appointments, at, Task.FORGET, status));
        });
        return appointments;
    }

    /**
     * Whether the status asks for this now. An appointment in the agenda is a reminder and no order: it may be of a time
     * when other settings held, or put off.
     */
    boolean isDue(StoryStatus status, Task task, Instant now) {
        return of(status).stream()
                .anyMatch(one -> one.task() == task && !one.at().isAfter(now));
    }

    private static Optional<Instant> release(StoryStatus status) {
        return status.getReason().equals(Reason.EMBARGO) ? status.getEmbargoedUntil() : Optional.empty();
    }

    /**
     * An embargo is not forgotten while it stands, and one without a date never: forgetting it would be a breach. What
     * was purged is refused for good.
     */
    private Optional<Instant> forgetting(StoryStatus status, Instant changed) {
        if (status.getPurged()) {
            return Optional.empty();
        }
        if (status.getKilled() || !status.getEmbargoed()) {
            return Optional.of(changed.plus(settings.keepStory()));
        }
        return status.getEmbargoedUntil().map(end -> (end.isAfter(changed) ? end : changed).plus(settings.keepStory()));
    }

    private static void add(List<Appointment> to, Instant at, Task task, StoryStatus status) {
        to.add(new Appointment(at, task, status.getStoryId()));
    }
}
