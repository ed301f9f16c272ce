package org.copytaster.standalone.guarantee;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;

/** Every process is killed with -9, again and again, and hangs for longer than a transaction may last. */
final class KillsScenario implements Scenario {
    private static final Duration REST = Duration.ofMinutes(2);

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
                var random = new Random(options.seed());
                var strikes = new Strikes(wire, options.longestGap());
                wire.push(options.seed());
                strikes.strike(Fault.drawn(options.kills(), options.pauses(), random), options.size(), random);
                wire.awaitRest(REST);
                var breaches = wire.breaches();
                breaches.addAll(strikes.breaches());
                var figures = new ArrayList<>(wire.figures());
                figures.addAll(strikes.figures());
                return Result.of(figures, breaches);
            }
        }
    }
}
