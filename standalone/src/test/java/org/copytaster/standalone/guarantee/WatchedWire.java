package org.copytaster.standalone.guarantee;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A stage with a sender before it and the guarantees behind it. */
final class WatchedWire implements AutoCloseable {
    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final Duration PUSHED = Duration.ofMinutes(30);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final Stage stage;
    private final Copy copy;
    private final Guarantees guarantees;
    private final Gap gap = new Gap();
    private final Pace pace;
    private final WireWatch watch;
    private final Sender sender;

    /** Copy for a stage that works already. */
    WatchedWire(Stage stage, Copy copy, int rate) {
        this.stage = stage;
        this.copy = copy;
        guarantees = new Guarantees(copy.stories(), WireWatch.NEWS_TOPICS);
        pace = new Pace(rate);
        watch = new WireWatch(stage.client(), guarantees, record -> gap.clean(record.story(), record.revision()));
        sender = new Sender(copy, stage.door(), guarantees, gap, pace);
    }

    /** Begins to push. */
    void push(long seed) {
        sender.start(seed);
    }

    /** Whether copy is left. */
    boolean isPushing() {
        return sender.isBusy();
    }

    Stage stage() {
        return stage;
    }

    Guarantees guarantees() {
        return guarantees;
    }

    Gap gap() {
        return gap;
    }

    Pace pace() {
        return pace;
    }

    WireWatch watch() {
        return watch;
    }

    /** Waits until this many stories have had their turn, or all have been pushed. */
    void awaitOpened(int stories) throws InterruptedException {
        while (pace.opened() < stories && sender.isBusy()) {
            look();
        }
    }

    /** Waits until all is pushed and has come to rest, or for as long as the limit after the last push. */
    void awaitRest(Duration limit) throws InterruptedException {
        long pushing = System.nanoTime() + PUSHED.toNanos();
        while (sender.isBusy() && System.nanoTime() < pushing) {
            look();
        }
        var embargoes = guarantees.lastEmbargo();
        while (Instant.now().isBefore(embargoes)) {
            look();
        }
        long deadline = System.nanoTime() + limit.toNanos();
        while (guarantees.pending() > 0 && System.nanoTime() < deadline) {
            look();
        }
        // What comes although nothing should: a repeat that gets through does so now.
        while (watch.quiet().compareTo(QUIET) < 0 && System.nanoTime() < deadline) {
            look();
        }
    }

    private void look() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
        Progress.sign(pace.opened() + " of " + copy.stories() + " stories, " + guarantees.acknowledgements()
                + " deliveries acknowledged, " + guarantees.pending() + " stories not settled");
    }

    /** Everything that was broken, processes that ended by themselves among it. */
    List<Breach> breaches() {
        var breaches = new ArrayList<>(guarantees.breaches());
        stage.ended().forEach(end -> breaches.add(new Breach("Alive", end, "")));
        if (sender.isBusy()) {
            breaches.add(new Breach("Taken", "copy was not taken for " + PUSHED, ""));
        }
        return breaches;
    }

    /** A line for each promise, and how often the door had to be asked again. */
    List<String> figures() {
        var figures = new ArrayList<>(guarantees.table());
        figures.add(sender.repeatedPushes() + " pushes repeated by the client");
        return figures;
    }

    @Override
    public void close() {
        sender.close();
        watch.close();
    }
}
