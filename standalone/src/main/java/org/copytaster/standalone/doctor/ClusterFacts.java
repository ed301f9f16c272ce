package org.copytaster.standalone.doctor;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.copytaster.runtime.stream.TopicState;

/**
 * What a cluster says of itself.
 *
 * @param address where it was asked
 * @param brokers the brokers that are there, as host:port
 * @param features the level of each feature that the cluster has finalised, under Kafka's own names
 * @param states how the catalogue's topics stand
 * @param topics what else is known of those that are there
 * @param disks the brokers' disks; empty where they may not be asked for
 * @param groups the consumer groups of the streams
 * @param newest the time of the newest record on any topic, and which topic that is
 */
public record ClusterFacts(
        String address,
        List<String> brokers,
        Map<String, Integer> features,
        List<TopicState> states,
        List<TopicFacts> topics,
        List<Disk> disks,
        List<Group> groups,
        Optional<Newest> newest) {
    public ClusterFacts {
        brokers = List.copyOf(brokers);
        features = Map.copyOf(features);
        states = List.copyOf(states);
        topics = List.copyOf(topics);
        disks = List.copyOf(disks);
        groups = List.copyOf(groups);
    }

    /**
     * A topic that is there.
     *
     * @param replicas copies that each partition is to have, of the partition with the fewest
     * @param inSync copies that are up to date, of the partition with the fewest
     * @param leaderless partitions that nobody leads
     * @param minInSync its min.insync.replicas
     * @param operations what this client may do with it, under Kafka's own names; empty where the brokers do not say
     * @param unreadable how many of its newest records this release cannot read
     */
    public record TopicFacts(
            String name,
            int replicas,
            int inSync,
            int leaderless,
            OptionalInt minInSync,
            Optional<Set<String>> operations,
            long unreadable) {}

    /**
     * A disk of a broker.
     *
     * @param broker its number
     * @param folder where the logs lie
     * @param total bytes in all
     * @param usable bytes that are left
     */
    public record Disk(int broker, String folder, long total, long usable) {}

    /**
     * A consumer group.
     *
     * @param state under Kafka's own name, for example STABLE; empty when there is no such group
     * @param members how many consumers are in it
     * @param operations as of a topic
     */
    public record Group(String name, String state, int members, Optional<Set<String>> operations) {}

    /** The newest record of all. */
    public record Newest(String topic, Instant time) {}
}
