package org.copytaster.standalone.guarantee;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A stage with a sender before it and the guarantees behind it. */
final class WatchedWire implements AutoCloseable {
    private static final Duration QUIET = Duration.ofSeconds(3);
    /** Longer than the wire ever takes to come back from anything. */
    private static final Duration SILENT = Duration.ofSeconds(45);

    private static final Duration PUSHED = Duration.ofMinutes(60);
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
        this(stage, copy, rate, record -> {});
    }

    /**
     * The same with somebody who looks over the shoulder.
     *
     * @param clean given each record of news.stories
     */
    WatchedWire(Stage stage, Copy copy, int rate, Consumer<NewsRecord> clean) {
        this(stage, copy, rate, new FrontDoor(stage.door()), clean);
    }

    /** Copy that comes in another way than through the front door. */
    WatchedWire(Stage stage, Copy copy, int rate, Entrance entrance) {
        this(stage, copy, rate, entrance, record -> {});
    }

    private WatchedWire(Stage stage, Copy copy, int rate, Entrance entrance, Consumer<NewsRecord> clean) {
        this.stage = stage;
        this.copy = copy;
        guarantees = new Guarantees(copy.stories(), RecordReading.NEWS.size());
        pace = new Pace(rate);
        watch = new WireWatch(stage.client(), guarantees, record -> {
            gap.clean(record.story(), record.revision());
            clean.accept(record);
        });
        sender = new Sender(copy, entrance, guarantees, gap, pace);
    }

    /** Begins to push the copy. */
    void push(long seed) {
        sender.start(seed);
    }

    /** Pushes one revision and returns when the door has taken it. */
    void push(PlannedRevision revision) {
        sender.push(MixedCopy.delivery(revision));
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
        await(() -> pace.opened() >= stories || !sender.isBusy(), PUSHED);
    }

    /** Waits until all is pushed and decided. */
    void awaitPushed() throws InterruptedException {
        await(() -> !sender.isBusy(), PUSHED);
    }

    /** Waits until an instant. */
    void awaitInstant(Instant instant) throws InterruptedException {
        await(() -> !Instant.now().isBefore(instant), PUSHED);
    }

    /** Waits for a while. */
    void awaitFor(Duration length) throws InterruptedException {
        awaitInstant(Instant.now().plus(length));
    }

    /** Waits until every story stands as its revisions say, or nothing comes any more, or for as long as the limit. */
    void awaitSettled(Duration limit) throws InterruptedException {
        await(() -> guarantees.pending() == 0 || isSilent(), limit);
    }

    /** Waits until this many stories stand as their revisions say, or for as long as the limit. */
    void awaitSettled(long stories, Duration limit) throws InterruptedException {
        await(() -> settled() >= stories, limit);
    }

    /** How many stories that have had their turn stand as their revisions say. */
    long settled() {
        return pace.opened() - guarantees.pending();
    }

    private boolean isSilent() {
        return !sender.isBusy() && watch.quiet().compareTo(SILENT) > 0;
    }

    /** Waits until nothing has come out for a while, or for as long as the limit. */
    void awaitQuiet(Duration limit) throws InterruptedException {
        await(() -> watch.quiet().compareTo(QUIET) > 0, limit);
    }

    /** Waits until all is pushed, every embargo has ended, and everything has come to rest; for that no longer than the limit. */
    void awaitRest(Duration limit) throws InterruptedException {
        awaitPushed();
        awaitInstant(guarantees.lastEmbargo());
        awaitSettled(limit);
        // What comes although nothing should: a repeat that gets through does so now.
        awaitQuiet(limit);
    }

    private void await(BooleanSupplier condition, Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
            Progress.sign(pace.opened() + " of " + copy.stories() + " stories, " + guarantees.acknowledgements()
                    + " deliveries acknowledged, " + guarantees.pending() + " stories not settled");
        }
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
