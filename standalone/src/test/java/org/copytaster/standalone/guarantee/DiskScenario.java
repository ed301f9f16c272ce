package org.copytaster.standalone.guarantee;

import java.time.Duration;
import java.util.ArrayList;

/**
 * The disk with publish's stores fills up while long copy comes in. No acknowledged story becomes a dead letter for it; with
 * room again, and publish started again where it has ended, all of them come out.
 */
final class DiskScenario implements Scenario {
    /** Of 40 KB: enough that each store writes to disk several times over. */
    private static final int STORIES = 2_000;

    private static final int MEGABYTES = 400;
    private static final Duration FULL = Duration.ofSeconds(15);
    private static final Duration REST = Duration.ofMinutes(2);

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public Result run(RunOptions options) throws InterruptedException {
        try (var stage = new Stage(name(), Installation.own())) {
            var disk = SmallDisk.mount(stage.stateFolder(Part.PUBLISH), MEGABYTES);
            if (disk.isEmpty()) {
                return Result.skipped("a disk that fills up can be mounted by root only");
            }
            try (var full = disk.get()) {
                // Names in 40 KB take their time, and this is about the disk.
                stage.set("enrich.entities", "false");
                stage.start();
                return run(stage, full, options);
            }
        }
    }

    private static Result run(Stage stage, SmallDisk disk, RunOptions options) throws InterruptedException {
        try (var wire = new WatchedWire(stage, new LongCopy(STORIES, options.seed()), options.rate())) {
            wire.push(options.seed());
            wire.awaitOpened(STORIES / 4);
            disk.fill();
            wire.awaitOpened(STORIES * 7 / 8);
            wire.awaitFor(FULL);
            disk.empty();
            Progress.say("the disk has room again");
            boolean ended = !stage.process(Part.PUBLISH).isAlive();
            if (ended) {
                stage.start(Part.PUBLISH);
            }
            wire.awaitRest(REST);
            var figures = new ArrayList<>(wire.figures());
            figures.add("publish " + (ended ? "ended by itself and was started again" : "went on by itself"));
            return Result.of(figures, wire.breaches());
        }
    }
}
