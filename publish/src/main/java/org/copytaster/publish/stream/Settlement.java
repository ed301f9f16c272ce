package org.copytaster.publish.stream;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.copytaster.publish.release.Decision;
import org.copytaster.publish.release.KnownStory;
import org.copytaster.publish.release.Reason;
import org.copytaster.publish.story.SentRevision;
import org.copytaster.publish.story.StoryHistory;
import org.copytaster.publish.story.StoryHistory.Settled;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.StoryStatus;

/**
 * A story between two states: how it was, what is known of it now, and so what has to go out.
 *
 * @param before its status as it was
 * @param listed the same with the revision that arrived in its list, if one did
 * @param known all that is known of it now
 * @param standing how it stands now, by the rules
 * @param newestArrived whether its newest revision is the one that arrived
 * @param copy the newest revision, where it is still kept
 * @param sent the last revision that subscribers were sent before; empty when they were sent none
 * @param cause the revision that caused it all; the newest one when only time has passed
 * @param headers the headers of the cause
 * @param timestamp of the records that go out, milliseconds since 1970
 * @param now when this happens
 */
record Settlement(
        StoryStatus before,
        StoryStatus listed,
        KnownStory known,
        Decision standing,
        boolean newestArrived,
        Optional<KeptRevision> copy,
        Optional<SentRevision> sent,
        EnrichedStory cause,
        Headers headers,
        long timestamp,
        Instant now) {

    Settlement {
        if (standing.publishes() && !isOut(before) && copy.isEmpty()) {
            standing = new Decision.Hold(Reason.COPY_GONE, Optional.empty());
        }
    }

    /**
     * A story that no revision moves: time, or an operator.
     *
     * @param before its status as it was
     * @param known what is known of it now
     * @param standing how it stands now
     * @param copy its newest revision, where it is still kept
     * @param sent the last revision that subscribers were sent
     */
    static Settlement ofTime(
            StoryStatus before,
            KnownStory known,
            Decision standing,
            Optional<KeptRevision> copy,
            Optional<SentRevision> sent,
            Instant now) {
        var cause = copy.orElseGet(() -> KeptRevision.gone(before));
        return new Settlement(
                before,
                before,
                known,
                standing,
                false,
                copy,
                sent,
                cause.story(),
                cause.headers(),
                now.toEpochMilli(),
                now);
    }

    /** What is to go out; empty when what is out may stay, or nothing may go. */
    Optional<KeptRevision> publication() {
        return standing.publishes() && (newestArrived || !isOut(before)) ? copy : Optional.empty();
    }

    /** Whether those who carried the story must hear that it was withdrawn. */
    boolean withdraws() {
        boolean firstKill = known.killed() && !before.getKilled();
        return !standing.publishes() && (isOut(before) || firstKill);
    }

    /** The copy that must be at hand later: to be released by the timer or an operator, or again after a late embargo. */
    Optional<KeptRevision> copyToKeep() {
        return standing.publishes() || standing instanceof Decision.Hold ? copy : Optional.empty();
    }

    /**
     * What subscribers were sent last, to be kept until they are sent something again: what goes out after a hold is
     * compared with it. Empty when it is the copy that is kept anyway, or is not needed any more.
     */
    Optional<EnrichedStory> sentToKeep() {
        return standing.publishes() || known.killed()
                ? Optional.empty()
                : sent.flatMap(SentRevision::story).filter(story -> !isKeptAnyway(story));
    }

    private boolean isKeptAnyway(EnrichedStory story) {
        return copyToKeep()
                .filter(copy -> copy.story().getRevision().equals(story.getRevision())
                        && copy.story().getContentSha256().equals(story.getContentSha256()))
                .isPresent();
    }

    /** The status as it is once this has been done. */
    StoryStatus after(Departure departure) {
        var missed = departure.isOne() ? Optional.of(departure.missing()) : Optional.<List<String>>empty();
        return StoryHistory.settled(
                listed, new Settled(known, standing, departure.topics(), missed, departure.routesVersion(), now));
    }

    /** Whether what goes out was out before: it was recalled, or was superseded and came again. */
    boolean isAgain() {
        return publication()
                .filter(copy -> StoryHistory.wasOut(before, copy.story()))
                .isPresent();
    }

    private static boolean isOut(StoryStatus status) {
        return !status.getPublishedSha256().isEmpty();
    }
}
