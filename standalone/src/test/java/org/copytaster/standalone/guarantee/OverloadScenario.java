package org.copytaster.standalone.guarantee;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Three times as much copy comes in as the wire can take: the door says 503 and nothing worse, holds no more memory for it,
 * is as quick as before soon after, and what it took comes out at the rate that the wire keeps up.
 */
final class OverloadScenario implements Scenario {
    private static final int TIMES = 3;
    private static final Duration FOUND_IN = Duration.ofMinutes(1);
    private static final Duration FLOOD = Duration.ofMinutes(2);
    private static final int SHORTEST_MILLIS = 8_000;
    private static final Duration RESPITE = Duration.ofSeconds(10);

    /** The door closes a connection that is idle for 30 s; until then each takes some kilobytes. */
    private static final Duration CONNECTIONS_GONE = Duration.ofSeconds(35);

    private static final Duration DRAINED = Duration.ofMinutes(15);
    private static final Duration QUICK = Duration.ofMillis(100);
    private static final int PUSHES = 100;
    private static final double MOST_GROWTH = 0.10;

    /** Pushes whose receipts fill the 16 MiB that the door keeps of them. */
    private static final int REMEMBERED = 15_000;

    private static final int OTHER_STORIES = 500_000_000;

    /** At the full size. */
    private static final int HALVINGS = 2;

    private static final int FULL = 100_000;

    private final List<Breach> breaches = new ArrayList<>();
    private final List<String> figures = new ArrayList<>();

    @Override
    public String name() {
        return "overload";
    }

    @Override
    public Result run(RunOptions options) throws InterruptedException {
        try (var stage = new Stage(name(), Installation.own())) {
            stage.start();
            fillMemory(stage);
            int halvings = options.size() < FULL ? 0 : HALVINGS;
            int rate = new SustainableRate(stage, length(options, FOUND_IN), options.seed()).find(halvings);
            say("sustainable: %d stories/s", rate);
            if (rate == 0) {
                return Result.of(figures, List.of(new Breach("KeepsUp", "no rate was kept up with", "")));
            }
            try (var clean = new CleanCount(stage.client())) {
                flood(stage, clean, rate, length(options, FLOOD));
            }
            stage.ended().forEach(end -> breach("Alive", end));
            return Result.of(figures, breaches);
        }
    }

    private static Duration length(RunOptions options, Duration full) {
        return Duration.ofMillis(options.share((int) full.toMillis(), SHORTEST_MILLIS));
    }

    /** What the door is meant to remember is no growth, but until it remembers all it can it looks like it. */
    private static void fillMemory(Stage stage) throws InterruptedException {
        try (var clean = new CleanCount(stage.client())) {
            var repeats = new Flood(stage.door(), OTHER_STORIES);
            repeats.repeat(REMEMBERED);
            repeats.pushOne();
            clean.await(2, DRAINED);
        }
    }

    private void flood(Stage stage, CleanCount clean, int rate, Duration length) throws InterruptedException {
        var ingest = stage.process(Part.INGEST);
        long before = Heap.usedKilobytes(ingest);
        var flood = new Flood(stage.door(), 0);
        flood.run(TIMES * rate, length);
        long end = System.nanoTime();
        int backlog = flood.taken() - clean.count();
        say(
                "flood: %d stories/s for %d s: %s, %d behind at its end",
                TIMES * rate, length.toSeconds(), flood.answers(), backlog);
        if (!Set.of("202", "503").containsAll(flood.answers().keySet())) {
            breach("Honest", "other answers than 202 and 503: " + flood.answers());
        }
        int taken = flood.taken();
        TimeUnit.MILLISECONDS.sleep(RESPITE.toMillis());
        say("heap of ingest 10 s after it, the flood's connections still open: %d KB", Heap.usedKilobytes(ingest));
        quick(flood);
        clean.await(taken, DRAINED);
        drained(backlog, Duration.ofNanos(Math.max(1, clean.reachedAt(taken) - end)), rate, taken - clean.count());
        TimeUnit.MILLISECONDS.sleep(CONNECTIONS_GONE.toMillis());
        heap(before, Heap.usedKilobytes(ingest));
    }

    private void heap(long before, long after) {
        double growth = after / (double) before - 1;
        say("heap of ingest after a collection: %d KB before, %d KB after, %+.0f %%", before, after, 100 * growth);
        if (growth > MOST_GROWTH) {
            breach("Bounded", String.format(Locale.ROOT, "the heap of ingest grew by %.0f %%", 100 * growth));
        }
    }

    private void quick(Flood flood) throws InterruptedException {
        int taken = flood.taken();
        var answers = new Latenesses();
        for (int i = 0; i < PUSHES; i++) {
            answers.add(flood.pushOne());
        }
        say("%d pushes 10 s after it: %d taken, answered after %s", PUSHES, flood.taken() - taken, answers);
        if (flood.taken() - taken < PUSHES || answers.millis(0.99) > QUICK.toMillis()) {
            breach("Quick", "10 s after the flood: " + answers + ", " + (flood.taken() - taken) + " taken");
        }
    }

    private void drained(int backlog, Duration took, int rate, int missing) {
        double drained = backlog * 1e9 / took.toNanos();
        say("the backlog of %d was gone after %.1f s: %.0f stories/s", backlog, took.toMillis() / 1e3, drained);
        if (missing > 0) {
            breach("Delivered", missing + " acknowledged stories never came out");
        }
        // A backlog of a few seconds is over before a rate can be told.
        if (backlog > rate * RESPITE.toSeconds() && drained < rate) {
            breach("Drains", String.format(Locale.ROOT, "at %.0f stories/s, below the sustainable %d", drained, rate));
        }
    }

    private void say(String format, Object... values) {
        var line = String.format(Locale.ROOT, format, values);
        figures.add(line);
        Progress.say(line);
    }

    private void breach(String promise, String what) {
        breaches.add(new Breach(promise, what, ""));
    }
}
