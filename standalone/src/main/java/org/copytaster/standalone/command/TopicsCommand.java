package org.copytaster.standalone.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.copytaster.schemas.stream.TopicState;
import org.copytaster.schemas.stream.TopicTable;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.ExitCode;
import org.copytaster.standalone.settings.Settings;
import org.copytaster.standalone.stream.Clients;
import org.copytaster.standalone.stream.Cluster;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The catalogue, and how it stands on the brokers. */
@Command(
        name = "topics",
        description = "Lists the topics, compares them with those on the brokers, creates the missing ones.",
        mixinStandardHelpOptions = true)
public final class TopicsCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Option(names = "--create", description = "Create the topics that are missing, then compare.")
    private boolean create;

    @Option(names = "--check", description = "Compare the topics on the brokers with the catalogue.")
    private boolean check;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!create && !check) {
            TopicTable.markdown(Topics.standard()).forEach(this::print);
            return ExitCode.OK;
        }
        return compared(settings.read());
    }

    private int compared(Settings told) {
        var cluster = new Cluster(Clients.of(told));
        if (create) {
            cluster.createMissing(Topics.standard(), told.number("topics.partitions", 1), (short)
                            told.number("topics.replication", -1))
                    .forEach(name -> print(name + ": created"));
        }
        var states = cluster.states(Topics.standard());
        states.forEach(state -> print(inWords(state)));
        return states.stream().allMatch(TopicState::isAsDeclared) && samePartitions(states)
                ? ExitCode.OK
                : ExitCode.TOPICS_DIFFER;
    }

    /** Keys find their story's partition on every topic only when all have as many. */
    private boolean samePartitions(List<TopicState> states) {
        var counts = states.stream()
                .map(TopicState::partitions)
                .filter(count -> count > 0)
                .collect(Collectors.toSet());
        if (counts.size() > 1) {
            print("the topics have different numbers of partitions " + counts
                    + ": a number is for life, because a story keeps its order only within one partition. Make new"
                    + " topics and replay, do not add partitions.");
        }
        return counts.size() <= 1;
    }

    private static String inWords(TopicState state) {
        if (state.isMissing()) {
            return state.name() + ": missing; copytaster topics --create makes it";
        }
        var differences = state.differences().stream()
                .map(difference -> difference.setting() + " is " + difference.found() + ", the catalogue says "
                        + difference.wanted())
                .collect(Collectors.joining("; "));
        return state.name() + ": " + state.partitions() + " partitions, "
                + (differences.isEmpty() ? "as the catalogue says" : differences);
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }
}
