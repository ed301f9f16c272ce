package org.copytaster.runtime.command;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.settings.Setting;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.runtime.settings.TopicsConfig;
import org.copytaster.runtime.stream.Clients;
import org.copytaster.runtime.stream.Cluster;
import org.copytaster.runtime.stream.StrimziTopics;
import org.copytaster.runtime.stream.TopicTable;
import org.copytaster.schemas.stream.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The catalogue, and how it stands on the brokers. */
@Command(
        name = "topics",
        description = {
            "Lists the topics, compares them with those on the brokers, creates the missing ones, or prints them for Strimzi."
        },
        mixinStandardHelpOptions = true)
public final class TopicsCommand implements Callable<Integer> {
    @Mixin
    private final SettingsOptions settings;

    @Option(names = "--create", description = "Create the topics that are missing, then compare.")
    private boolean create;

    @Option(names = "--check", description = "Compare the topics on the brokers with the catalogue.")
    private boolean check;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            description =
                    "How long --create waits for brokers that are not up: one to ask, and one for each copy; default: ${DEFAULT-VALUE}.",
            defaultValue = "60")
    private int patience = 60;

    @Option(
            names = "--strimzi",
            paramLabel = "CLUSTER",
            description = "Print the catalogue as KafkaTopics of the Kafka resource with this name.")
    private Optional<String> strimzi = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** A command of a process that knows these settings. */
    public TopicsCommand(List<Setting<?>> known) {
        settings = new SettingsOptions(known);
    }

    @Override
    public Integer call() throws InterruptedException {
        if (strimzi.isPresent()) {
            var config = TopicsConfig.from(settings.read());
            StrimziTopics.yaml(Topics.standard(), config, strimzi.get()).forEach(this::print);
            return ExitCode.OK;
        }
        if (!create && !check) {
            TopicTable.markdown(Topics.standard()).forEach(this::print);
            return ExitCode.OK;
        }
        return compared(settings.read());
    }

    private int compared(Settings read) throws InterruptedException {
        var cluster = new Cluster(Clients.of(read));
        if (create) {
            var config = TopicsConfig.from(read);
            cluster.awaitCreated(
                            Topics.standard(),
                            config.partitions(),
                            config.replication(),
                            Duration.ofSeconds(patience),
                            this::say)
                    .forEach(name -> print(name + ": created"));
        }
        var states = cluster.states(Topics.standard());
        states.forEach(state -> print(TopicsInWords.of(state)));
        TopicsInWords.unevenPartitions(states).ifPresent(this::print);
        return TopicsInWords.complaint(states).isEmpty() ? ExitCode.OK : ExitCode.TOPICS_DIFFER;
    }

    private void say(String line) {
        spec.commandLine().getErr().println(line);
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }
}
