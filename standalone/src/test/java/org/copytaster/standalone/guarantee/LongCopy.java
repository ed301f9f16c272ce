package org.copytaster.standalone.guarantee;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Plain stories that are so long that the stores must write to disk.
 *
 * @param stories how many
 * @param seed what they are drawn from
 */
record LongCopy(int stories, long seed) implements Copy {
    /** About 40 KB. */
    private static final int PARAGRAPHS = 220;

    @Override
    public PlannedStory plan(int number, Instant now) {
        var text = MixedCopy.text(new Random(seed + number), PARAGRAPHS);
        var revision = new PlannedRevision(
                number, 1, RevisionKind.USABLE, Optional.empty(), MixedCopy.created(number, 1), text);
        return new PlannedStory(number, Copy.deliveries(List.of(revision)));
    }
}
