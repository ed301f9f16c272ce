package org.copytaster.standalone.guarantee;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Embargoes that end one after the other, all at one instant, while publish is killed, and while the broker is away. All of
 * them are pushed before the first ends.
 */
final class EmbargoesScenario implements Scenario {
    private static final int SPREAD = 5_000;
    private static final int AT_ONCE = 5_000;
    private static final int ACROSS_A_KILL = 2_000;
    private static final int ACROSS_AN_OUTAGE = 1_000;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final Duration OUTAGE = Duration.ofSeconds(8);
    private static final Duration APART = Duration.ofSeconds(5);
    private static final Duration ALL_OUT = Duration.ofSeconds(10);
    private static final Duration LATEST = Duration.ofMillis(1_500);
    private static final Duration LATEST_P99 = Duration.ofMillis(1_200);
    private static final Duration REST = Duration.ofMinutes(2);

    @Override
    public String name() {
        return "embargoes";
    }

    /** Embargoes of one kind: which stories, from when to when they end, and how late they came. */
    private record Batch(String what, int first, int count, Instant begins, Duration length, Latenesses late) {
        Instant end(int story) {
            return begins.plusMillis(length.toMillis() * (story - first) / count);
        }

        Instant ends() {
            return begins.plus(length);
        }

        boolean holds(int story) {
            return story >= first && story < first + count;
        }
    }

    @Override
    public Result run(RunOptions options) throws InterruptedException {
        try (var stage = new Stage(name(), Installation.own())) {
            stage.start();
            int rate = 2 * options.rate();
            var batches = batches(options, rate);
            var last = batches.get(batches.size() - 1);
            var copy = new EmbargoCopy(last.first() + last.count(), options.seed());
            batches.forEach(batch -> {
                for (int story = batch.first(); batch.holds(story); story++) {
                    copy.set(story, batch.end(story));
                }
            });
            try (var wire = new WatchedWire(stage, copy, rate, record -> note(batches, copy, record))) {
                return run(wire, batches, options.seed());
            }
        }
    }

    private static List<Batch> batches(RunOptions options, int rate) {
        int stories = options.share(SPREAD + AT_ONCE + ACROSS_A_KILL + ACROSS_AN_OUTAGE, 130);
        var begin = Instant.now().plus(APART.multipliedBy(2)).plusSeconds(2L * stories / rate);
        var spread = batch("spread", 0, options.share(SPREAD, 50), begin, length(options, MINUTE));
        var atOnce = batch("at one instant", next(spread), options.share(AT_ONCE, 50), after(spread), Duration.ZERO);
        var kill = batch(
                "publish killed",
                next(atOnce),
                options.share(ACROSS_A_KILL, 20),
                after(atOnce).plus(APART),
                length(options, MINUTE));
        // publish needs its time to come back before the broker goes.
        var outage = batch(
                "broker away",
                next(kill),
                options.share(ACROSS_AN_OUTAGE, 10),
                after(kill).plus(ALL_OUT).plus(OUTAGE),
                Duration.ZERO);
        return List.of(spread, atOnce, kill, outage);
    }

    private static Batch batch(String what, int first, int count, Instant begins, Duration length) {
        return new Batch(what, first, count, begins, length, new Latenesses());
    }

    private static int next(Batch batch) {
        return batch.first() + batch.count();
    }

    private static Instant after(Batch batch) {
        return batch.ends().plus(APART);
    }

    /** As dense at a tenth of the size as at the full one. */
    private static Duration length(RunOptions options, Duration full) {
        var length = Duration.ofMillis(options.share((int) full.toMillis(), 1));
        return length.compareTo(SHORTEST) < 0 ? SHORTEST : length;
    }

    private static void note(List<Batch> batches, EmbargoCopy copy, NewsRecord record) {
        batches.stream()
                .filter(batch -> batch.holds(record.story()))
                .forEach(batch -> batch.late().add(Duration.between(copy.end(record.story()), record.read())));
    }

    private static Result run(WatchedWire wire, List<Batch> batches, long seed) throws InterruptedException {
        wire.push(seed);
        wire.awaitPushed();
        var pushed = Instant.now();
        var kill = batches.get(2);
        wire.awaitInstant(kill.begins().plus(kill.length().dividedBy(2)));
        wire.stage().kill(Part.PUBLISH);
        wire.stage().start(Part.PUBLISH);
        Progress.say("publish killed in the middle of " + kill.count() + " embargoes");
        var outage = batches.get(3);
        wire.awaitInstant(outage.begins().minus(OUTAGE.dividedBy(2)));
        wire.stage().kill(Part.BROKER);
        Progress.say("the broker is away");
        wire.awaitInstant(outage.begins().plus(OUTAGE.dividedBy(2)));
        wire.stage().start(Part.BROKER);
        wire.awaitRest(REST);
        var breaches = new ArrayList<>(wire.breaches());
        if (pushed.isAfter(batches.get(0).begins())) {
            breaches.add(new Breach("Run", "copy was still being pushed when the first embargo ended", ""));
        }
        breaches.addAll(late(batches));
        return Result.of(figures(wire, batches), breaches);
    }

    private static List<Breach> late(List<Batch> batches) {
        var late = new ArrayList<Breach>();
        var spread = batches.get(0).late();
        if (spread.millis(1) > LATEST.toMillis() || spread.millis(0.99) > LATEST_P99.toMillis()) {
            late.add(new Breach("InTime", "spread over time: " + spread, ""));
        }
        var atOnce = batches.get(1).late();
        if (atOnce.millis(1) > ALL_OUT.toMillis()) {
            late.add(new Breach("InTime", "all at one instant: " + atOnce, ""));
        }
        return late;
    }

    private static List<String> figures(WatchedWire wire, List<Batch> batches) {
        var figures = new ArrayList<>(wire.figures());
        batches.forEach(batch -> figures.add(String.format(
                Locale.ROOT,
                "%-22s %5d embargoes over %d s  late %s",
                batch.what(),
                batch.late().count(),
                batch.length().toSeconds(),
                batch.late())));
        return figures;
    }
}
