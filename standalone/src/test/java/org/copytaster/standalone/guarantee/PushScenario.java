package org.copytaster.standalone.guarantee;

import java.time.Duration;

/** Copy is pushed by a client that pushes again whatever was not answered with 202, while ingest and the broker are struck. */
final class PushScenario implements Scenario {
    private static final int STORIES = 50_000;

    @Override
    public String name() {
        return "push";
    }

    @Override
    public Result run(RunOptions options) throws InterruptedException {
        var copy = StruckEntrance.copy(STORIES, options);
        return new StruckEntrance(name(), stage -> new FrontDoor(stage.door()), copy, Duration.ZERO).run(options);
    }
}
