package org.copytaster.standalone.guarantee;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.copytaster.publish.route.RouteFile;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.stream.AppliedRoutes;

/** Routes are put, taken away and put again while copy with its kills comes in, and of two instances of publish one or both are killed with -9. */
final class RoutesScenario implements Scenario {
    private static final int STORIES = 20_000;
    private static final int FEWEST = 1_000;
    private static final int CHANGES = 30;
    private static final int FEWEST_CHANGES = 6;
    private static final Duration REST = Duration.ofMinutes(2);

    /** For some stories to be decided by one version before the next one is applied. */
    private static final Duration DECIDED = Duration.ofMinutes(1);

    /** One after the other, and over again: both, one of them, none, the other. */
    private static final List<List<String>> TURNS = List.of(
            List.of(RoutedCopy.EVERY, RoutedCopy.CURRENT),
            List.of(RoutedCopy.CURRENT),
            List.of(),
            List.of(RoutedCopy.EVERY));

    @Override
    public String name() {
        return "routes";
    }

    @Override
    public Result run(RunOptions options) throws InterruptedException {
        var copy = new MixedCopy(options.share(STORIES, FEWEST), options.seed());
        int changes = options.share(CHANGES, FEWEST_CHANGES);
        try (var stage = new Stage(name(), Installation.own())) {
            stage.start();
            stage.startSecond(Part.PUBLISH);
            stage.second(Part.PUBLISH).await(Part.PUBLISH.ready(), Stage.START);
            try (var wire = new WatchedWire(stage, copy, options.rate())) {
                wire.push(options.seed());
                int share = copy.stories() / changes;
                long settled = 0;
                for (int change = 0; change < changes; change++) {
                    wire.pace().ceiling((change + 1) * share);
                    wire.awaitOpened(change * share + share / 2);
                    wire.awaitSettled(settled + share / 4, DECIDED);
                    settled = wire.settled();
                    change(stage, change);
                }
                wire.pace().ceiling(Integer.MAX_VALUE);
                wire.awaitRest(REST);
                var routed = RoutedCopy.read(stage.client());
                var figures = new ArrayList<>(wire.figures());
                figures.addAll(routed.figures());
                figures.add(
                        changes
                                + " versions of routes applied, at each second one of two instances of publish killed, or both");
                var breaches = wire.breaches();
                breaches.addAll(routed.breaches());
                return Result.of(figures, breaches);
            }
        }
    }

    /**
     * At each second change an instance is dead while it happens, and finds the new routes at its start; at each fourth the
     * other one is dead too, else it may take over what it did not decide before.
     */
    private static void change(Stage stage, int change) throws InterruptedException {
        boolean killsOne = change % 2 == 1;
        boolean killsBoth = change % 4 == 3;
        if (killsOne) {
            stage.kill(Part.PUBLISH);
        }
        if (killsBoth) {
            stage.second(Part.PUBLISH).kill();
        }
        apply(stage, change);
        if (killsOne) {
            stage.start(Part.PUBLISH);
        }
        if (killsBoth) {
            stage.startSecond(Part.PUBLISH);
        }
    }

    private static void apply(Stage stage, int base) {
        var text = new StringBuilder("base: " + base + "\nroutes: [");
        for (var topic : TURNS.get(base % TURNS.size())) {
            text.append("{name: %s, topic: %s, form: ninjs, keep: %s, match: all}, "
                    .formatted(topic, topic, topic.equals(RoutedCopy.CURRENT) ? "current" : "P1D"));
        }
        text.append("]\n");
        var file = RouteFile.read(Path.of("routes.yaml"), text.toString());
        new AppliedRoutes(Topics.standard(), stage.client())
                .apply(file, text.toString(), "the suite", "turn " + base, 2, (short) 1);
    }
}
