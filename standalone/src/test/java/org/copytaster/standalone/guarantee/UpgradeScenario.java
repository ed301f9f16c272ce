package org.copytaster.standalone.guarantee;

import java.time.Duration;
import java.util.List;

/**
 * All roles run as the release before and are upgraded while copy comes in and embargoes stand: publish first, then enrich,
 * then ingest. What the release before wrote is read, and what it held is released on time.
 */
final class UpgradeScenario implements Scenario {
    /** Readers before writers, so that nobody meets a record that is newer than he is. */
    private static final List<Part> ORDER = List.of(Part.PUBLISH, Part.ENRICH, Part.INGEST);

    private static final Duration REST = Duration.ofMinutes(2);

    @Override
    public String name() {
        return "upgrade";
    }

    @Override
    public Result run(RunOptions options) throws InterruptedException {
        var own = Installation.own();
        var baseline = Baseline.build(own.home(), options.from());
        if (baseline.isEmpty()) {
            return Result.skipped(options.from() + " is not in this repository's history, or cannot be built here");
        }
        try (var before = baseline.get();
                var stage = new Stage(name(), before.installation())) {
            stage.start();
            stage.use(own);
            var copy = new WholeMilliseconds(new MixedCopy(options.share(20_000, 600), options.seed()));
            try (var wire = new WatchedWire(stage, copy, options.rate())) {
                wire.push(options.seed());
                upgrade(wire, copy.stories());
                wire.awaitRest(REST);
                return Result.of(wire.figures(), wire.breaches());
            }
        }
    }

    private static void upgrade(WatchedWire wire, int stories) throws InterruptedException {
        for (int i = 0; i < ORDER.size(); i++) {
            wire.awaitOpened(stories * (i + 1) / (ORDER.size() + 1));
            var role = ORDER.get(i);
            wire.stage().stop(role);
            wire.stage().start(role);
            wire.stage().await(role);
            Progress.say(role + " is upgraded");
        }
    }
}
