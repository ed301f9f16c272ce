package org.copytaster.standalone.guarantee;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Stories that a scenario pushes by itself, revision by revision.
 *
 * @param stories how many
 */
record ScriptedCopy(int stories) implements Copy {
    private static final int PARAGRAPHS = 8;

    @Override
    public PlannedStory plan(int number, Instant now) {
        return new PlannedStory(number, List.of());
    }

    /** A revision that may be used. */
    static PlannedRevision revision(int story, int number) {
        return revision(story, number, Optional.empty());
    }

    /** A revision under embargo. */
    static PlannedRevision revision(int story, int number, Optional<Instant> embargo) {
        var text = MixedCopy.text(new Random(story), PARAGRAPHS);
        return new PlannedRevision(story, number, RevisionKind.USABLE, embargo, MixedCopy.created(story, number), text);
    }
}
