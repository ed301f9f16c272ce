package org.copytaster.standalone.command;

import java.util.Optional;
import java.util.stream.Collectors;
import org.copytaster.schemas.stream.TopicState;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.settings.Settings;
import org.copytaster.standalone.stream.BrokerFailure;
import org.copytaster.standalone.stream.Clients;
import org.copytaster.standalone.stream.Cluster;

/** What a role asks before it starts: without its topics a producer waits for minutes and a stream dies. */
final class MissingTopics {
    private MissingTopics() {}

    /**
     * What to tell the operator; empty when every topic is there.
     *
     * @throws BrokerFailure when no broker answers
     */
    static Optional<String> complaint(Settings told) {
        var missing = new Cluster(Clients.of(told))
                .states(Topics.standard()).stream()
                        .filter(TopicState::isMissing)
                        .map(TopicState::name)
                        .collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("these topics are missing: " + missing + ". copytaster topics --create makes them.");
    }
}
