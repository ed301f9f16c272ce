package org.copytaster.standalone.command;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.copytaster.ingest.command.DropFolders;
import org.copytaster.ingest.command.IngestHealth;
import org.copytaster.ingest.command.PushDoor;
import org.copytaster.ingest.command.SourceFeeds;
import org.copytaster.ingest.command.SourceFolders;
import org.copytaster.ingest.folder.InputFile;
import org.copytaster.ingest.settings.IngestConfig;
import org.copytaster.runtime.Closing;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.command.SettingsOptions;
import org.copytaster.runtime.log.LogConfig;
import org.copytaster.runtime.log.Logs;
import org.copytaster.runtime.metrics.Meters;
import org.copytaster.runtime.metrics.PrometheusMeters;
import org.copytaster.runtime.settings.MetricsConfig;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.runtime.settings.TopicsConfig;
import org.copytaster.runtime.stream.RoleHealth;
import org.copytaster.standalone.AllSettings;
import org.copytaster.standalone.DataFolder;
import org.copytaster.standalone.show.Outcomes;
import org.copytaster.standalone.stream.Follower;
import org.copytaster.standalone.stream.Standalone;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The whole pipeline in one process. */
@Command(
        name = "run",
        description = {
            "Runs the whole pipeline over an embedded Kafka.",
            "With files or folders it takes them in, prints the clean records as a subscriber gets them, and a summary."
                    + " Without, or with --serve, it takes pushes and watches a drop folder until it is stopped."
        },
        mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration STILL = Duration.ofSeconds(1);
    /** Between two looks at what comes out while files are taken in. */
    private static final int FILES = 500;

    private static final Duration PATIENCE_AT_END = Duration.ofSeconds(2);
    /** A stopped run tells what it has read by then; there may be a day's backlog. */
    private static final Duration LAST_LOOK = Duration.ofMillis(1500);

    static final String ROLE = "run";
    private static final Path HOME = Path.of(".copytaster");

    @Mixin
    private SettingsOptions options = new SettingsOptions(AllSettings.LIST);

    @Parameters(paramLabel = "FILE|FOLDER", description = "Copy to take in, folders in the order of their file names.")
    private List<Path> named = List.of();

    @Option(names = "--serve", description = "Keep running, take pushes and watch the drop folder.")
    private boolean serve;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Where the broker keeps its data from one run to the next. Without it: .copytaster when it"
                    + " serves, else a temporary folder that is removed at the end.")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--drop",
            paramLabel = "FOLDER",
            description = "The folder to watch; default: in, below the data folder.")
    private Optional<Path> drop = Optional.empty();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where the embedded Kafka listens on loopback; default: a free port.")
    private int port;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private final Outcomes outcomes = new Outcomes();

    @Override
    public Integer call() throws InterruptedException {
        var settings = options.read();
        Logs.use(LogConfig.from(settings).withoutStories());
        var twoPartitions = settings.isDefault(TopicsConfig.PARTITIONS)
                ? settings.with(Map.of(TopicsConfig.PARTITIONS.key(), "2"))
                : settings;
        var files = InputFile.of(named, this::say);
        try (var closing = new Closing().onSignal(() -> say("stopping"))) {
            return run(closing, twoPartitions, files);
        } catch (Closing.Stopped e) {
            return ExitCode.OK; // the signal sets the code
        }
    }

    private int run(Closing closing, Settings settings, List<InputFile> files) throws InterruptedException {
        var serving = serve || named.isEmpty();
        var folder = closing.add(folder(serving));
        var printout = new Printout(spec.commandLine().getOut(), Terminal.wrap());
        // Without a health port nobody asks.
        var shown = serving
                ? Optional.of(closing.add(PrometheusMeters.of(settings.get(MetricsConfig.PROVIDERS))))
                : Optional.<PrometheusMeters>empty();
        var meters = shown.<Meters>map(all -> all).orElseGet(Meters::none);
        var standalone = Standalone.start(closing, folder, port, settings, meters, this::say);
        var done = new CountDownLatch(1);
        // Opened last, so closed first: what is read from is closed only when nobody reads any more.
        closing.add(() -> done.await(PATIENCE_AT_END.toMillis(), TimeUnit.MILLISECONDS));
        try (var follower = standalone.follower()) {
            if (follower.isOverEarlierRuns()) {
                say("news.stories holds records of earlier runs; they are not printed again");
            }
            feed(standalone, files, follower, printout);
            settle(closing, standalone, follower, printout);
            if (shown.isPresent()) {
                open(closing, standalone, drop.orElse(folder.path().resolve("in")), shown.get());
                while (!closing.isClosed() && !standalone.isBroken()) {
                    follower.follow(outcomes, LOOK, printout::show);
                }
            }
            follower.finish(outcomes, Instant.now().plus(closing.isClosed() ? LAST_LOOK : PATIENCE), printout::show);
            printout.summary(outcomes);
        } finally {
            done.countDown();
        }
        var failure = standalone.failure();
        if (failure.isPresent()) {
            throw failure.get();
        }
        return ExitCode.OK;
    }

    private DataFolder folder(boolean serving) {
        return data.or(() -> serving ? Optional.of(HOME) : Optional.empty())
                .map(DataFolder::at)
                .orElseGet(DataFolder::temporary);
    }

    private void feed(Standalone standalone, List<InputFile> files, Follower follower, Printout printout) {
        var taken = 0;
        for (var file : files) {
            standalone.door().take(file);
            taken++;
            if (taken % FILES == 0) {
                follower.follow(outcomes, Duration.ZERO, printout::show);
            }
        }
        if (!files.isEmpty()) {
            say("took in " + files.size() + " files; waiting for the clean records");
        }
    }

    private void settle(Closing closing, Standalone standalone, Follower follower, Printout printout) {
        follower.take(outcomes);
        var lastMove = Instant.now();
        var underway = outcomes.underway();
        var recalled = false;
        while (underway > 0 && !closing.isClosed() && !standalone.isBroken()) {
            follower.follow(outcomes, LOOK, printout::show);
            var still = Duration.between(lastMove, Instant.now());
            if (!recalled && still.compareTo(STILL) > 0) {
                follower.recall(outcomes, Instant.now().plus(PATIENCE));
                recalled = true;
            }
            if (outcomes.underway() != underway) {
                underway = outcomes.underway();
                lastMove = Instant.now();
            } else if (still.compareTo(PATIENCE) > 0) {
                say(underway + " revisions have not come out for " + PATIENCE.toSeconds()
                        + " s; giving up on them. Look at the messages above and at wire.dead.");
                return;
            }
        }
    }

    /** The one health port of all roles is that of ingest, which is the one that has doors. */
    private void open(Closing closing, Standalone standalone, Path folder, PrometheusMeters meters) {
        var config = IngestConfig.from(standalone.settings());
        var health = RoleHealth.open(closing, ROLE, config.broker(), config.health(), meters, this::say);
        var watched = closing.add(DropFolders.watch(folder, config, standalone.door()));
        var pushes = closing.add(PushDoor.open(config, standalone.ingestMeters()));
        health.over(standalone::parts);
        var folders = closing.add(new SourceFolders(config, standalone.door(), Optional.of(folder)));
        var feeds = closing.add(new SourceFeeds(config, standalone.door(), standalone.ingestMeters()));
        pushes.sources().ifPresent(sources -> {
            sources.follow(folders::follow);
            sources.follow(feeds::follow);
        });
        health.over(() -> IngestHealth.parts(pushes, standalone.door(), Optional.of(watched), folders, feeds));
        say("taking pushes at " + pushes.address());
        say("watching " + folder + "; put copy there. Ctrl-C stops.");
    }

    private void say(String line) {
        var err = spec.commandLine().getErr();
        err.println(line);
        err.flush();
    }
}
