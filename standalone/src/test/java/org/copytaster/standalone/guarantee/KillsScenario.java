package org.copytaster.standalone.guarantee;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Every process is killed with -9, again and again, and hangs for longer than a transaction may last. */
final class KillsScenario implements Scenario {
    /** producer.transaction.timeout.ms is 10 s. */
    private static final Duration PAUSE = Duration.ofSeconds(13);

    private static final Duration GIVEN_UP = Duration.ofMinutes(2);
    private static final Duration REST = Duration.ofMinutes(2);

    private final Map<String, Latenesses> gaps = new LinkedHashMap<>();
    private final List<Breach> slow = new ArrayList<>();

    @Override
    public String name() {
        return "kills";
    }

    @Override
    public Result run(RunOptions options) throws InterruptedException {
        var copy = new MixedCopy(options.size(), options.seed());
        try (var stage = new Stage(name(), Installation.own())) {
            stage.start();
            try (var wire = new WatchedWire(stage, copy, options.rate())) {
                wire.push(options.seed());
                strike(wire, options);
                wire.awaitRest(REST);
                var breaches = wire.breaches();
                breaches.addAll(slow);
                return Result.of(figures(wire), breaches);
            }
        }
    }

    private void strike(WatchedWire wire, RunOptions options) throws InterruptedException {
        var random = new Random(options.seed());
        var faults = Fault.drawn(options.kills(), options.pauses(), random);
        double chunk = options.size() / (double) faults.size();
        for (int i = 0; i < faults.size(); i++) {
            wire.pace().ceiling((int) ((i + 1) * chunk));
            wire.awaitOpened((int) ((i + 0.1 + 0.5 * random.nextDouble()) * chunk));
            strike(wire, faults.get(i), random, options.longestGap());
        }
        wire.pace().ceiling(Integer.MAX_VALUE);
    }

    private void strike(WatchedWire wire, Fault fault, Random random, Duration longestGap) throws InterruptedException {
        wire.gap().open();
        if (fault.pause()) {
            wire.stage().process(fault.part()).signal("STOP");
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis() + random.nextInt(3_000));
            wire.stage().process(fault.part()).signal("CONT");
            if (fault.part() != Part.INGEST) {
                wire.gap().open(); // counted from the SIGCONT
            }
        } else {
            wire.stage().kill(fault.part());
            wire.stage().start(fault.part());
        }
        var gap = wire.gap().await(GIVEN_UP);
        gaps.computeIfAbsent(fault.toString(), name -> new Latenesses()).add(gap);
        Progress.say(String.format(Locale.ROOT, "%s: %.1f s until the next new record", fault, gap.toMillis() / 1e3));
        if (!wire.isPushing()) {
            // The gap is that of the last copy, which is no measure of how long new copy waits.
            Progress.say("the copy ran out before that: a lower rate or a larger size would measure it");
        }
        if (wire.isPushing() && !fault.pause() && gap.compareTo(longestGap) > 0) {
            slow.add(new Breach("Back", fault + " cost " + gap.toMillis() / 1e3 + " s", ""));
        }
    }

    private List<String> figures(WatchedWire wire) {
        var figures = new ArrayList<>(wire.figures());
        gaps.forEach((fault, gap) ->
                figures.add(String.format(Locale.ROOT, "%-22s %5d times  gap %s", fault, gap.count(), gap)));
        return figures;
    }
}
