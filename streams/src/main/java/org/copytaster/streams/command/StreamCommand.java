package org.copytaster.streams.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
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
import org.copytaster.streams.RoleStart;
import org.copytaster.streams.RunningStreams;
import org.copytaster.streams.StateFolder;
import org.copytaster.streams.StreamFailure;
import org.copytaster.streams.StreamRole;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** One stream by itself against a broker of its own, until it is stopped. */
public abstract class StreamCommand implements Callable<Integer> {
    private final StreamRole role;

    @Mixin
    private final SettingsOptions settings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /**
     * A command that runs this role.
     *
     * @param known the settings that this process knows
     */
    protected StreamCommand(StreamRole role, List<Setting<?>> known) {
        this.role = role;
        settings = new SettingsOptions(known);
    }

    @Override
    public Integer call() throws InterruptedException {
        var read = settings.read();
        try (var closing = new Closing().onSignal(() -> say("stopping"))) {
            return run(closing, read);
        } catch (Closing.Stopped e) {
            return ExitCode.OK; // the signal sets the code
        }
    }

    private int run(Closing closing, Settings read) throws InterruptedException {
        var stream = role.config(read);
        StateFolder.require(stream.stateFolder());
        var meters = closing.add(PrometheusMeters.of(read.get(MetricsConfig.PROVIDERS)));
        var watch = RoleHealth.open(closing, role.name(), stream.broker(), role.health(read), meters, this::say);
        watch.awaitBroker(this::say);
        var cluster = new Cluster(stream.broker().properties());
        cluster.awaitRights(role.access(), this::say);
        var complaint = TopicsInWords.complaint(cluster.awaitStates(Topics.standard(), this::say));
        if (complaint.isPresent()) {
            say(complaint.get());
            return ExitCode.TOPICS_DIFFER;
        }
        var refused = cluster.limits().complaint(RunningStreams.properties(role, read));
        if (refused.isPresent()) {
            say(refused.get());
            return ExitCode.NO_BROKER;
        }
        return work(closing, watch, meters, read);
    }

    private int work(Closing closing, RoleHealth watch, Meters meters, Settings read) throws InterruptedException {
        var ready = role.prepared(new RoleStart(closing, read, watch::ask, this::say));
        var end = new LinkedBlockingQueue<Optional<StreamFailure>>();
        closing.add(() -> end.add(Optional.empty()));
        var running = closing.add(new RunningStreams(meters, failure -> end.add(Optional.of(failure))));
        running.start(ready, ready.topology(read, meters), read);
        watch.over(running::parts);
        running.awaitRunning();
        say(role.name() + " is running against " + role.config(read).broker().bootstrapServers() + "; Ctrl-C stops");
        var failure = end.take();
        if (failure.isPresent()) {
            throw failure.get();
        }
        return ExitCode.OK;
    }

    private void say(String line) {
        Messages.say(spec.commandLine().getErr(), line);
    }
}
