package org.copytaster.standalone.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.Closing;
import org.copytaster.standalone.Engines;
import org.copytaster.standalone.ExitCode;
import org.copytaster.standalone.files.InputFile;
import org.copytaster.standalone.settings.IngestConfig;
import org.copytaster.standalone.settings.Settings;
import org.copytaster.standalone.stream.Cluster;
import org.copytaster.standalone.stream.FrontDoor;
import org.copytaster.standalone.stream.Watch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copy in, stories on wire.stories. */
@Command(
        name = "ingest",
        description = {
            "Takes copy in: files to wire.received and wire.stories, refused ones to wire.rejected.",
            "With --drop it watches a folder until it is stopped."
        },
        mixinStandardHelpOptions = true)
public final class IngestCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions settings = new SettingsOptions();

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

    @Override
    public Integer call() throws InterruptedException {
        if (named.isEmpty() && drop.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "name files, folders, or a folder to watch with --drop");
        }
        var told = settings.read();
        var files = InputFile.of(named);
        try (var closing = new Closing().onSignal(() -> say("stopping"))) {
            return run(closing, told, files);
        } catch (Closing.Stopped e) {
            return ExitCode.OK; // the signal sets the code
        }
    }

    private int run(Closing closing, Settings told, List<InputFile> files) throws InterruptedException {
        var config = IngestConfig.from(told);
        if (drop.isPresent()) {
            // Whoever serves waits for the broker; a command that takes some files in tells its caller.
            var watch = Watch.open(closing, "ingest", config.broker(), config.health(), this::say);
            watch.awaitBroker(this::say);
            watch.over(List::of);
        }
        var complaint = TopicsInWords.complaint(new Cluster(config.broker().properties()).states(Topics.standard()));
        if (complaint.isPresent()) {
            say(complaint.get());
            return ExitCode.TOPICS_DIFFER;
        }
        var door = closing.add(FrontDoor.open(told, Engines.source(told, format)));
        var refused = files.stream().filter(file -> !taken(door, file)).count();
        watch(closing, door, told);
        return refused == 0 ? ExitCode.OK : ExitCode.SOME_REFUSED;
    }

    private boolean taken(FrontDoor door, InputFile file) {
        var receipt = door.take(file);
        receipt.refusal()
                .ifPresentOrElse(
                        refusal -> say(file.name() + ": refused, "
                                + refusal.reason().code() + ": " + refusal.detail() + ". " + refusal.hint()),
                        () -> receipt.accepted().forEach(story -> say(file.name() + ": " + story.storyId())));
        return receipt.refusal().isEmpty();
    }

    private void watch(Closing closing, FrontDoor door, Settings told) throws InterruptedException {
        if (drop.isEmpty()) {
            return;
        }
        closing.add(DropFolders.watch(
                drop.get(),
                Engines.limits(told),
                (content, name) -> door.take(content, name).refusal()));
        say("watching " + drop.get() + "; Ctrl-C stops");
        var stopped = new CountDownLatch(1);
        closing.add(stopped::countDown);
        stopped.await();
    }

    private void say(String line) {
        var err = spec.commandLine().getErr();
        err.println(line);
        err.flush();
    }
}
