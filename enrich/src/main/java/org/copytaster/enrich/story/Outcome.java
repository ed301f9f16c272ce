package org.copytaster.enrich.story;

import java.util.Optional;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.Rejection;

/** What becomes of a story in enrichment. */
public sealed interface Outcome {
    /** The story with what was found, if it goes on. */
    default Optional<EnrichedStory> enriched() {
        return Optional.empty();
    }

    /** Why it does not go on, if it does not. */
    default Optional<Rejection> rejected() {
        return Optional.empty();
    }

    /**
     * It goes on.
     *
     * @param story with what was found
     * @param bytes the same as it is sent: it was written once, to be measured; the caller must not change them
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares outcomes
    record Enriched(EnrichedStory story, byte[] bytes) implements Outcome {
        @Override
        public Optional<EnrichedStory> enriched() {
            return Optional.of(story);
        }
    }

    /** It does not go on, for a reason that was expected. */
    record Refused(Rejection rejection) implements Outcome {
        @Override
        public Optional<Rejection> rejected() {
            return Optional.of(rejection);
        }
    }
}
