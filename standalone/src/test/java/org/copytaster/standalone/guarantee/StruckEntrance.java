package org.copytaster.standalone.guarantee;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Copy comes in by one of the ways there are, while the broker goes away and ingest is killed with -9: whatever its sender was
 * told is taken stands on wire.enriched once.
 *
 * @param scenario whose it is
 * @param entrance that way into a stage on which nothing runs yet
 * @param copy what comes
 * @param unasked how long nothing may come after a kill besides what any way is granted
 */
record StruckEntrance(String scenario, Function<Stage, Entrance> entrance, Copy copy, Duration unasked) {
    private static final int KILLS_OF_INGEST = 10;
    private static final int KILLS_OF_THE_BROKER = 3;
    private static final int FEWEST = 1_000;
    private static final Duration REST = Duration.ofMinutes(2);

    /** So many stories at the full size, and never so few that a fault has none. */
    static Copy copy(int stories, RunOptions options) {
        return new MixedCopy(options.share(stories, FEWEST), options.seed());
    }

    Result run(RunOptions options) throws InterruptedException {
        try (var stage = new Stage(scenario, Installation.own());
                var taking = entrance.apply(stage)) {
            stage.start();
            try (var wire = new WatchedWire(stage, copy, options.rate(), taking)) {
                var random = new Random(options.seed());
                var strikes = new Strikes(wire, options.longestGap().plus(unasked));
                wire.push(options.seed());
                strikes.strike(faults(options, random), copy.stories(), random);
                wire.awaitRest(REST);
                return Result.of(
                        joined(wire.figures(), strikes.figures()), joined(wire.breaches(), strikes.breaches()));
            }
        }
    }

    private static List<Fault> faults(RunOptions options, Random random) {
        var faults =
                new ArrayList<>(Collections.nCopies(options.share(KILLS_OF_INGEST, 1), new Fault(Part.INGEST, false)));
        faults.addAll(Collections.nCopies(options.share(KILLS_OF_THE_BROKER, 1), new Fault(Part.BROKER, false)));
        Collections.shuffle(faults, random);
        return faults;
    }

    private static <T> List<T> joined(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** Ingest, once it starts, has these sources. */
    static void readSources(Stage stage, String sources) {
        try {
            var file = Files.writeString(stage.folder().resolve("sources.yaml"), sources);
            stage.set("ingest.sources.file", file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("no room for a file of sources", e);
        }
    }
}
