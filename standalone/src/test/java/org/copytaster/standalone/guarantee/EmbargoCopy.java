package org.copytaster.standalone.guarantee;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Stories that are all under embargo, each until an instant that was set beforehand. */
final class EmbargoCopy implements Copy {
    private static final int PARAGRAPHS = 8;

    private final long seed;
    private final Instant[] ends;

    /** Of so many stories. */
    EmbargoCopy(int stories, long seed) {
        this.seed = seed;
        ends = new Instant[stories];
        Arrays.fill(ends, Instant.EPOCH);
    }

    /** Puts the embargo of one of them. */
    void set(int story, Instant end) {
        ends[story] = end;
    }

    /** When the story may go out. */
    Instant end(int story) {
        return ends[story];
    }

    @Override
    public int stories() {
        return ends.length;
    }

    @Override
    public PlannedStory plan(int number, Instant now) {
        var text = MixedCopy.text(new Random(seed + number), PARAGRAPHS);
        var revision = new PlannedRevision(
                number, 1, RevisionKind.USABLE, Optional.of(ends[number]), MixedCopy.created(number, 1), text);
        return new PlannedStory(number, Copy.deliveries(List.of(revision)));
    }
}
