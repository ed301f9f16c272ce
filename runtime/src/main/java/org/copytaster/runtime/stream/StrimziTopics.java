package org.copytaster.runtime.stream;

import java.util.ArrayList;
import java.util.List;
import org.copytaster.runtime.settings.TopicsConfig;
import org.copytaster.schemas.stream.Topic;
import org.copytaster.schemas.stream.Topics;

/**
 * The catalogue as KafkaTopics, the resources out of which Strimzi's operator makes topics. The changelogs of the stores
 * are not among them: a stream makes its own.
 */
public final class StrimziTopics {
    private StrimziTopics() {}

    /**
     * YAML, a line each.
     *
     * @param cluster the name of the Kafka resource
     */
    public static List<String> yaml(Topics topics, TopicsConfig config, String cluster) {
        var lines = new ArrayList<String>();
        topics.all().forEach(topic -> lines.addAll(yaml(topic, config, cluster)));
        return List.copyOf(lines);
    }

    private static List<String> yaml(Topic<?> topic, TopicsConfig config, String cluster) {
        var lines = new ArrayList<>(List.of(
                "---",
                "# " + topic.content() + "; written by " + topic.owner(),
                "apiVersion: kafka.strimzi.io/v1",
                "kind: KafkaTopic",
                "metadata:",
                "  name: " + topic.name(),
                "  labels:",
                "    strimzi.io/cluster: " + cluster,
                "spec:",
                "  partitions: " + config.partitions()));
        if (config.replication() > 0) {
            lines.add("  replicas: " + config.replication());
        }
        lines.add("  config:");
        topic.settings().forEach((key, value) -> lines.add("    " + key + ": \"" + value + "\""));
        return List.copyOf(lines);
    }
}
