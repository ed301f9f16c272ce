package org.copytaster.publish.story;

import java.util.List;
import java.util.Optional;
import org.copytaster.publish.release.KnownStory;
import org.copytaster.publish.release.Status;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.StoryStatus;

/** Finds the copy that a story waits for among those that wire.enriched still holds. */
public final class StandingCopy {
    private StandingCopy() {}

    /**
     * The newest revision, as the status names it; of a story whose newest revision was a kill that was lifted, the
     * newest that is none.
     *
     * @param revisions the records of the story, in the order in which they came
     */
    public static Optional<EnrichedStory> of(StoryStatus status, List<EnrichedStory> revisions) {
        if (!status.getNewestSha256().isEmpty()) {
            return last(revisions, status.getNewestRevision(), status.getNewestSha256());
        }
        var known = KnownStory.none();
        for (var story : revisions) {
            var revision = Revisions.of(story);
            known = revision.status() == Status.CANCELED ? known : known.with(revision);
        }
        return known.newest().flatMap(newest -> last(revisions, newest.order().revision(), newest.contentSha256()));
    }

    private static Optional<EnrichedStory> last(List<EnrichedStory> revisions, String revision, String contentSha256) {
        return revisions.stream()
                .filter(story -> story.getRevision().equals(revision)
                        && story.getContentSha256().equals(contentSha256))
                .reduce((earlier, later) -> later);
    }
}
