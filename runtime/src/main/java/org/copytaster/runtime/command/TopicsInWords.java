package org.copytaster.runtime.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.copytaster.runtime.stream.TopicState;

/** How the topics stand on the brokers, in sentences for an operator. */
public final class TopicsInWords {
    private TopicsInWords() {}

    /**
     * Why a role must not start: without its topics a producer waits for minutes and a stream dies; with other settings
     * records are lost before they were read, or refused in the middle of a transaction.
     *
     * @return empty when every topic is as the catalogue says
     */
    public static Optional<String> complaint(List<TopicState> states) {
        var missing = states.stream()
                .filter(TopicState::isMissing)
                .map(TopicState::name)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            return Optional.of("these topics are missing: " + missing + ". copytaster topics --create makes them.");
        }
        var others = states.stream()
                .filter(state -> !state.isAsDeclared())
                .map(TopicsInWords::of)
                .collect(Collectors.joining("\n  "));
        if (!others.isEmpty()) {
            return Optional.of("these topics are other than the catalogue says:\n  " + others
                    + "\nSet them right with kafka-configs, then start again; copytaster topics --check compares.");
        }
        return unevenPartitions(states);
    }

    /** Keys find their story's partition on every topic only when all have as many. */
    static Optional<String> unevenPartitions(List<TopicState> states) {
        var counts = states.stream()
                .map(TopicState::partitions)
                .filter(count -> count > 0)
                .collect(Collectors.toSet());
        return counts.size() <= 1
                ? Optional.empty()
                : Optional.of("the topics have different numbers of partitions " + counts
                        + ": a number is for life, because a story keeps its order only within one partition. Make new"
                        + " topics and replay, do not add partitions.");
    }

    /** One topic in a line. */
    static String of(TopicState state) {
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
}
