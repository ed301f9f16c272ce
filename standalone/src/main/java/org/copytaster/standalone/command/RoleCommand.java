package org.copytaster.standalone.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.copytaster.standalone.Closing;
import org.copytaster.standalone.ExitCode;
import org.copytaster.standalone.settings.Settings;
import org.copytaster.standalone.stream.Pipeline;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** One stream by itself against a broker of its own, until it is stopped. */
abstract class RoleCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** Starts the stream. */
    abstract void start(Pipeline pipeline, Settings told);

    @Override
    public Integer call() throws InterruptedException {
        var told = settings.read();
        try (var closing = new Closing().onSignal(() -> say("stopping"))) {
            return run(closing, told);
        } catch (Closing.Stopped e) {
            return ExitCode.OK; // the signal sets the code
        }
    }

    private int run(Closing closing, Settings told) throws InterruptedException {
        var complaint = MissingTopics.complaint(told);
        if (complaint.isPresent()) {
            say(complaint.get());
            return ExitCode.TOPICS_DIFFER;
        }
        var stopped = new CountDownLatch(1);
        closing.add(stopped::countDown);
        var broken = new AtomicBoolean();
        var pipeline = closing.add(new Pipeline(told, Path.of(told.text("state.folder")), cause -> {
            broken.set(true);
            stopped.countDown();
        }));
        start(pipeline, told);
        pipeline.awaitRunning();
        say(spec.name() + " is running against " + told.text("bootstrap.servers") + "; Ctrl-C stops");
        stopped.await();
        return broken.get() ? ExitCode.FAILED : ExitCode.OK;
    }

    private void say(String line) {
        var err = spec.commandLine().getErr();
        err.println(line);
        err.flush();
    }
}
