package org.copytaster.runtime.settings;

import java.util.List;

/**
 * How topics are created where they are missing.
 *
 * @param partitions of each topic, at least 1; for life
 * @param replication copies of each partition; -1 leaves it to the broker
 */
public record TopicsConfig(int partitions, short replication) {
    /** Partitions of a new topic. */
    public static final Setting<Integer> PARTITIONS = Setting.number(
            "topics.partitions", 12, 1, "Partitions of each topic when it is created; for life. run uses 2.");

    /** Copies of each partition of a new topic. */
    public static final Setting<Integer> REPLICATION = Setting.number(
            "topics.replication",
            -1,
            -1,
            "Copies of each partition when a topic is created; -1 leaves it to the broker.");

    /** What is declared here. */
    public static final List<Setting<?>> SETTINGS = List.of(PARTITIONS, REPLICATION);

    /**
     * Reads what stands under topics.
     *
     * @throws InvalidSetting naming the setting that makes no sense
     */
    public static TopicsConfig from(Settings settings) {
        return new TopicsConfig(
                settings.get(PARTITIONS), settings.get(REPLICATION).shortValue());
    }
}
