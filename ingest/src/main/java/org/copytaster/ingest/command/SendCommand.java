package org.copytaster.ingest.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.copytaster.ingest.folder.InputFile;
import org.copytaster.ingest.push.DoorAway;
import org.copytaster.ingest.push.Pushed;
import org.copytaster.ingest.push.Pusher;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.FileFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Files to a running front door. */
@Command(
        name = "send",
        description = {
            "Pushes files to a front door, one after the other, and says what became of each.",
            "What the door cannot take now is sent again as it asks; what was sent before does no harm.",
            "Exit code 0: all were taken; 3: some were refused; 4: the door cannot be reached; 8: the key is wrong."
        },
        mixinStandardHelpOptions = true)
public final class SendCommand implements Callable<Integer> {
    private static final long BETWEEN_SIGNS_NANOS = TimeUnit.SECONDS.toNanos(2);

    @Mixin
    private PushOptions push = new PushOptions();

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|FOLDER",
            description = "Copy to push, folders in the order of their file names.")
    private List<Path> named = List.of();

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            description = "How long one file is sent again while the door is away or busy; default: ${DEFAULT-VALUE}.",
            defaultValue = "60")
    private int patience = 60;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private final Count count = new Count();

    /** What became of the files so far. */
    private static final class Count {
        private int files;
        private int stories;
        private int replayed;
        private int refused;
    }

    @Override
    public Integer call() throws InterruptedException {
        var files = InputFile.of(named, this::say);
        var pusher = new Pusher(
                push.target(), Duration.ofSeconds(patience), pause -> TimeUnit.MILLISECONDS.sleep(pause.toMillis()));
        var began = System.nanoTime();
        try {
            return send(pusher, files);
        } catch (DoorAway e) {
            say(String.valueOf(e.getMessage()));
            say((files.size() - count.files) + " of " + files.size() + " files were not sent; send them again");
            return ExitCode.NO_BROKER;
        } finally {
            summary(files.size(), System.nanoTime() - began);
        }
    }

    private int send(Pusher pusher, List<InputFile> files) throws InterruptedException {
        var lastSign = System.nanoTime();
        for (var file : files) {
            var pushed = pusher.push(bytes(file), file.name());
            if (pushed.isTurnedAway()) {
                say("the door turns this sender away: " + String.join(" ", pushed.refusals()));
                return ExitCode.TURNED_AWAY;
            }
            note(file, pushed);
            if (System.nanoTime() - lastSign > BETWEEN_SIGNS_NANOS) {
                say(count.files + " of " + files.size() + " files sent, " + count.refused + " refused");
                lastSign = System.nanoTime();
            }
        }
        return count.refused == 0 ? ExitCode.OK : ExitCode.SOME_REFUSED;
    }

    private void note(InputFile file, Pushed pushed) {
        count.files++;
        count.stories += pushed.stories().size();
        count.replayed += pushed.replayed() ? 1 : 0;
        count.refused += pushed.isAccepted() ? 0 : 1;
        pushed.refusals().forEach(sentence -> say(file.name() + ": refused, " + sentence));
    }

    private static byte[] bytes(InputFile file) {
        try {
            return Files.readAllBytes(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.path() + ": " + FileFault.inWords(e), e);
        }
    }

    private void summary(int files, long nanos) {
        var out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "sent %d of %d files in %.1f s: %d stories taken, %d files sent before, %d refused%n",
                count.files,
                files,
                nanos / 1e9,
                count.stories,
                count.replayed,
                count.refused);
        out.flush();
    }

    private void say(String line) {
        var err = spec.commandLine().getErr();
        err.println(line);
        err.flush();
    }
}
