package org.copytaster.runtime.stream;

import java.util.List;

/**
 * How a topic of the catalogue stands on a broker.
 *
 * @param name the topic
 * @param partitions how many it has; 0 when it is missing
 * @param differences settings that are other than the catalogue says, by name
 */
public record TopicState(String name, int partitions, List<Difference> differences) {
    /**
     * A setting that differs.
     *
     * @param setting Kafka's name for it
     * @param wanted what the catalogue says
     * @param found what the broker has
     */
    public record Difference(String setting, String wanted, String found) {}

    static TopicState missing(String name) {
        return new TopicState(name, 0, List.of());
    }

    /** The broker does not have it. */
    public boolean isMissing() {
        return partitions == 0;
    }

    /** The broker has it, as the catalogue says. */
    public boolean isAsDeclared() {
        return !isMissing() && differences.isEmpty();
    }
}
