package org.copytaster.publish.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.copytaster.publish.release.ArrivedRevision;
import org.copytaster.publish.release.Decision;
import org.copytaster.publish.release.KnownStory;
import org.copytaster.publish.release.ReleaseRules;
import org.copytaster.publish.story.Revisions;
import org.copytaster.publish.story.SentRevision;
import org.copytaster.publish.story.StoryHistory;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.StoryStatus;

/**
 * A revision that arrives at a story.
 *
 * @param story the revision
 * @param revision what the rules need to know of it
 * @param before how its story stood
 * @param known what was known of its story
 * @param after the same with this revision
 * @param decision what is to be done with it
 * @param now when it arrives here
 */
record Arrival(
        EnrichedStory story,
        ArrivedRevision revision,
        StoryStatus before,
        KnownStory known,
        KnownStory after,
        Decision decision,
        Instant now) {

    static Arrival of(EnrichedStory story, StoryStatus before, ReleaseRules rules, Instant now) {
        var revision = Revisions.of(story);
        var known = StoryHistory.known(before);
        return new Arrival(
                story, revision, before, known, known.with(revision), rules.decide(known, revision, now), now);
    }

    /** Whether it is its story's newest revision now. */
    boolean isNewest() {
        return after.isNewest(revision);
    }

    /**
     * How its story is to be settled.
     *
     * @param headers those of its record
     * @param timestamp that of its record, milliseconds since 1970
     * @param kept the copy of the newest revision, where that is not this one and still kept
     * @param sent the last revision that subscribers were sent
     */
    Settlement settlement(
            Headers headers,
            long timestamp,
            Optional<KeptRevision> kept,
            Optional<SentRevision> sent,
            ReleaseRules rules) {
        var shown = known.hasOtherBytesOf(revision) ? warned() : story;
        return new Settlement(
                before,
                StoryHistory.with(before, known, story, decision, now),
                after,
                rules.standing(after, now),
                isNewest(),
                isNewest() ? Optional.of(KeptRevision.of(shown, headers)) : kept,
                sent,
                shown,
                headers,
                timestamp,
                now);
    }

    private EnrichedStory warned() {
        var warnings = new ArrayList<>(story.getWarnings());
        warnings.add("revision " + story.getRevision() + " came before with other bytes; this one counts as newer");
        return EnrichedStory.newBuilder(story).setWarnings(warnings).build();
    }
}
