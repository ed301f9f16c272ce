package org.copytaster.standalone.command;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.Closing;
import org.copytaster.standalone.ExitCode;
import org.copytaster.standalone.StateFolder;
import org.copytaster.standalone.settings.HealthConfig;
import org.copytaster.standalone.settings.Settings;
import org.copytaster.standalone.settings.StreamConfig;
import org.copytaster.standalone.stream.Cluster;
import org.copytaster.standalone.stream.Pipeline;
import org.copytaster.standalone.stream.Watch;
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

    /** What this role is called. */
    abstract String role();

    /** How its stream runs, and with it everything that it is told: a silly value is named before anything starts. */
    abstract StreamConfig stream(Settings told);

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
        var stream = stream(told);
        StateFolder.require(stream.stateFolder());
        var watch = Watch.open(closing, role(), stream.broker(), HealthConfig.from(told, role()), this::say);
        watch.awaitBroker(this::say);
        var complaint = TopicsInWords.complaint(new Cluster(stream.broker().properties()).states(Topics.standard()));
        if (complaint.isPresent()) {
            say(complaint.get());
            return ExitCode.TOPICS_DIFFER;
        }
        return work(closing, watch, told, stream);
    }

    private int work(Closing closing, Watch watch, Settings told, StreamConfig stream) throws InterruptedException {
        var stopped = new CountDownLatch(1);
        closing.add(stopped::countDown);
        var broken = new AtomicBoolean();
        var pipeline = closing.add(new Pipeline(cause -> {
            broken.set(true);
            stopped.countDown();
        }));
        start(pipeline, told);
        watch.over(pipeline::vitals);
        pipeline.awaitRunning();
        say(role() + " is running against " + stream.broker().bootstrapServers() + "; Ctrl-C stops");
        stopped.await();
        return broken.get() ? ExitCode.FAILED : ExitCode.OK;
    }

    private void say(String line) {
        var err = spec.commandLine().getErr();
        err.println(line);
        err.flush();
    }
}
