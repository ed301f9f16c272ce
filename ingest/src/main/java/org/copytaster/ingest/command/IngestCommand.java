package org.copytaster.ingest.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.copytaster.ingest.folder.InputFile;
import org.copytaster.ingest.settings.IngestAccess;
import org.copytaster.ingest.settings.IngestConfig;
import org.copytaster.ingest.stream.IngestMeters;
import org.copytaster.runtime.Closing;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.command.Messages;
import org.copytaster.runtime.command.SettingsOptions;
import org.copytaster.runtime.command.TopicsInWords;
import org.copytaster.runtime.metrics.Meters;
import org.copytaster.runtime.metrics.PrometheusMeters;
import org.copytaster.runtime.settings.MetricsConfig;
import org.copytaster.runtime.settings.Setting;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.runtime.stream.Cluster;
import org.copytaster.runtime.stream.RoleHealth;
import org.copytaster.schemas.stream.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copy in, stories on wire.stories. */
@Command(
        name = "ingest",
        description = {
            "Takes copy in: to wire.received and wire.stories, what is refused to wire.rejected.",
            "With files or folders it takes them and ends. Without, it opens the front door for pushes, and with --drop"
                    + " watches a folder too, until it is stopped."
        },
        mixinStandardHelpOptions = true)
public final class IngestCommand implements Callable<Integer> {
    @Mixin
    private final SettingsOptions options;

    @Parameters(paramLabel = "FILE|FOLDER", description = "Copy to take in, folders in the order of their file names.")
    private List<Path> named = List.of();

    @Option(names = "--drop", paramLabel = "FOLDER", description = "A folder to watch.")
    private Optional<Path> drop = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "What the files are; default: told from the bytes.")
    private Optional<String> format = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** A command of a process that knows these settings. */
    public IngestCommand(List<Setting<?>> known) {
        options = new SettingsOptions(known);
    }

    @Override
    public Integer call() throws InterruptedException {
        var settings = options.read();
        var config = IngestConfig.from(settings);
        var files = InputFile.of(named, this::say);
        if (serves()) {
            PushDoor.requireKeys(config);
        }
        try (var closing = new Closing().onSignal(() -> say("stopping"))) {
            return run(closing, settings, config, files);
        } catch (Closing.Stopped e) {
            return ExitCode.OK; // the signal sets the code
        }
    }

    private int run(Closing closing, Settings settings, IngestConfig config, List<InputFile> files)
            throws InterruptedException {
        var shown = serves()
                ? Optional.of(closing.add(PrometheusMeters.of(settings.get(MetricsConfig.PROVIDERS))))
                : Optional.<PrometheusMeters>empty();
        var meters = new IngestMeters(shown.<Meters>map(all -> all).orElseGet(Meters::none));
        meters.admit(config.providers());
        var watch = shown.isPresent() ? Optional.of(watch(closing, config, shown.get())) : Optional.<RoleHealth>empty();
        var cluster = new Cluster(config.broker().properties());
        var topics = Topics.standard();
        if (watch.isPresent()) {
            cluster.awaitRights(IngestAccess.of(topics), this::say);
        } else {
            cluster.requireRights(IngestAccess.of(topics));
        }
        var complaint = TopicsInWords.complaint(
                watch.isPresent() ? cluster.awaitStates(topics, this::say) : cluster.states(topics));
        if (complaint.isPresent()) {
            say(complaint.get());
            return ExitCode.TOPICS_DIFFER;
        }
        var door = closing.add(FileDoor.open(config, config.sender(format), meters));
        var refused = files.stream().filter(file -> !taken(door, file)).count();
        if (watch.isPresent()) {
            serve(closing, door, config, meters, watch.get());
        }
        return refused == 0 ? ExitCode.OK : ExitCode.SOME_REFUSED;
    }

    private boolean serves() {
        return named.isEmpty() || drop.isPresent();
    }

    /** Whoever serves waits for the broker; a command that takes some files in tells its caller. */
    private RoleHealth watch(Closing closing, IngestConfig config, PrometheusMeters meters)
            throws InterruptedException {
        var watch = RoleHealth.open(closing, IngestConfig.ROLE, config.broker(), config.health(), meters, this::say);
        watch.awaitBroker(this::say);
        return watch;
    }

    private boolean taken(FileDoor door, InputFile file) {
        var receipt = door.take(file);
        receipt.accepted().forEach(story -> say(file.name() + ": " + story.storyId()));
        receipt.refusals()
                .forEach(refusal -> say(file.name() + ": refused, "
                        + refusal.reason().code() + ": " + refusal.detail()
                        + (refusal.pointer().isEmpty() ? "" : " at " + refusal.pointer()) + ". " + refusal.hint()));
        return receipt.refusals().isEmpty();
    }

    private void serve(Closing closing, FileDoor door, IngestConfig config, IngestMeters meters, RoleHealth watch)
            throws InterruptedException {
        var watched = drop.map(folder -> closing.add(DropFolders.watch(folder, config, door)));
        drop.ifPresent(folder -> say("watching " + folder));
        var pushes = closing.add(PushDoor.open(config, meters));
        var folders = closing.add(new SourceFolders(config, door, drop));
        var feeds = closing.add(new SourceFeeds(config, door, meters));
        pushes.sources().ifPresent(sources -> {
            sources.follow(folders::follow);
            sources.follow(feeds::follow);
        });
        watch.over(() -> IngestHealth.parts(pushes, door, watched, folders, feeds));
        say("taking pushes at " + pushes.address() + "; Ctrl-C stops");
        var stopped = new CountDownLatch(1);
        closing.add(stopped::countDown);
        stopped.await();
    }

    private void say(String line) {
        Messages.say(spec.commandLine().getErr(), line);
    }
}
