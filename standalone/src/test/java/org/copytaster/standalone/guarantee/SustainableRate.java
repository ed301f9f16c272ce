package org.copytaster.standalone.guarantee;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.copytaster.ingest.push.Pusher;
import org.copytaster.ingest.push.Target;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.load.LoadPlan;
import org.copytaster.standalone.load.LoadReport;
import org.copytaster.standalone.load.LoadRun;
import org.copytaster.standalone.load.PublishedRevisions.Revision;
import org.copytaster.standalone.stream.CommittedReader;

/** The highest rate that a wire keeps up with: everything is taken and comes out, and its lag stays under 2 s. */
final class SustainableRate {
    private static final int FIRST = 25;
    private static final int MOST_WARMUPS = 4;
    private static final double LAG_MILLIS = 2_000;
    private static final Duration WARMUP = Duration.ofSeconds(3);

    private final Stage stage;
    private final Duration length;
    private final long seed;

    /** Found by runs of this length. */
    SustainableRate(Stage stage, Duration length, long seed) {
        this.stage = stage;
        this.length = length;
        this.seed = seed;
    }

    /**
     * Doubles the rate until the wire falls behind, then halves the interval.
     *
     * @param halvings how often
     * @return stories a second; 0 when it keeps up with none
     */
    int find(int halvings) throws InterruptedException {
        warmUp();
        int kept = 0;
        int tried = FIRST;
        while (keepsUp(tried)) {
            kept = tried;
            tried *= 2;
        }
        for (int i = 0; i < halvings; i++) {
            int middle = (kept + tried) / 2;
            if (keepsUp(middle)) {
                kept = middle;
            } else {
                tried = middle;
            }
        }
        return kept;
    }

    /** Cold compilers and empty caches are not what is looked for. */
    private void warmUp() throws InterruptedException {
        for (int i = 0; i < MOST_WARMUPS && !keepsUp(FIRST); i++) {
            Progress.say("warming up");
        }
    }

    private boolean keepsUp(int rate) throws InterruptedException {
        var plan = new LoadPlan(rate, WARMUP, length, seed);
        var pusher = new Pusher(
                Target.of(stage.door(), Optional.empty(), false),
                Duration.ZERO,
                pause -> TimeUnit.MILLISECONDS.sleep(pause.toMillis()));
        try (var reader = CommittedReader.fromNow(Topics.standard().published(), stage.client())) {
            var report = new LoadRun(plan, pusher, limit -> revisions(reader, limit), Progress::sign)
                    .run(UUID.randomUUID().toString());
            boolean keepsUp = keepsUp(report);
            Progress.say(String.format(
                    "%d stories/s: lag %.0f ms, %s", rate, report.lagMillis(), keepsUp ? "kept up" : "fell behind"));
            return keepsUp;
        }
    }

    private static boolean keepsUp(LoadReport report) {
        return report.isAccepted() && report.isComplete() && report.lagMillis() < LAG_MILLIS;
    }

    private static List<Revision> revisions(CommittedReader<CleanStory> reader, Duration limit) {
        return reader.next(limit).stream()
                .map(CommittedReader.Entry::value)
                .filter(Objects::nonNull)
                .map(story -> new Revision(story.getGuid(), story.getRevision()))
                .toList();
    }
}
