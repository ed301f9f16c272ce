package org.copytaster.standalone.guarantee;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * publish is stopped and started with other keeping times over the store that it has, longer ones and then shorter ones,
 * while embargoes stand. What was to be forgotten by the old setting must not lift one.
 */
final class SettingsScenario implements Scenario {
    private static final int STORIES = 20;
    /** By the first setting; longer than publish takes to stop and start. */
    private static final Duration FORGOTTEN = Duration.ofSeconds(25);

    private static final Duration REST = Duration.ofMinutes(1);

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public Result run(RunOptions options) throws InterruptedException {
        try (var stage = new Stage(name(), Installation.own())) {
            keep(stage, FORGOTTEN, FORGOTTEN.dividedBy(2));
            stage.start();
            try (var wire = new WatchedWire(stage, new ScriptedCopy(2 * STORIES), options.rate())) {
                longer(wire);
                shorter(wire);
                wire.awaitRest(REST);
                return Result.of(wire.figures(), wire.breaches());
            }
        }
    }

    /** Published under the old setting, embargoed under the new one, corrected once the old one would have forgotten it. */
    private static void longer(WatchedWire wire) throws InterruptedException {
        for (int story = 0; story < STORIES; story++) {
            wire.push(ScriptedCopy.revision(story, 1));
        }
        wire.awaitSettled(REST);
        var published = Instant.now();
        keep(wire.stage(), Duration.ofMinutes(10), Duration.ofMinutes(5));
        restart(wire.stage());
        Progress.say("publish keeps longer");
        var end = published.plus(FORGOTTEN).plusSeconds(15);
        for (int story = 0; story < STORIES; story++) {
            wire.push(ScriptedCopy.revision(story, 2, Optional.of(end)));
        }
        wire.awaitInstant(published.plus(FORGOTTEN).plusSeconds(5));
        for (int story = 0; story < STORIES; story += 2) {
            wire.push(ScriptedCopy.revision(story, 3));
        }
    }

    /** Held under the longer setting; the copy must stay as long as it is held, however short the new one. */
    private static void shorter(WatchedWire wire) throws InterruptedException {
        var end = Instant.now().plusSeconds(25);
        for (int story = STORIES; story < 2 * STORIES; story++) {
            wire.push(ScriptedCopy.revision(story, 1, Optional.of(end)));
        }
        wire.awaitQuiet(REST);
        keep(wire.stage(), Duration.ofMinutes(2), Duration.ofSeconds(5));
        restart(wire.stage());
        Progress.say("publish keeps shorter");
    }

    private static void keep(Stage stage, Duration story, Duration copy) {
        stage.set("publish.story.kept", story.toString());
        stage.set("publish.latest.kept", story.toString());
        stage.set("publish.kill.kept", story.toString());
        stage.set("publish.copy.kept", copy.toString());
    }

    private static void restart(Stage stage) throws InterruptedException {
        stage.stop(Part.PUBLISH);
        stage.start(Part.PUBLISH);
        stage.await(Part.PUBLISH);
    }
}
