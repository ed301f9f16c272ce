package org.copytaster.standalone.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.ConfigResource;
import org.copytaster.runtime.stream.BrokerFailure;
import org.copytaster.runtime.stream.BrokerQuestions;
import org.copytaster.runtime.stream.Cluster;
import org.copytaster.runtime.stream.TopicScan;
import org.copytaster.schemas.stream.Topic;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.doctor.ClusterFacts;
import org.copytaster.standalone.doctor.ClusterFacts.Disk;
import org.copytaster.standalone.doctor.ClusterFacts.Group;
import org.copytaster.standalone.doctor.ClusterFacts.Newest;
import org.copytaster.standalone.doctor.ClusterFacts.TopicFacts;
import org.jspecify.annotations.Nullable;

/** Asks a cluster all that is to be known of it. Nothing is changed. */
public final class ClusterFactsReader implements AutoCloseable {
    /** Committed records are followed by a mark of their transaction, which is no record. */
    private static final int NEWEST_OFFSETS = 4;

    private final Topics topics;
    private final Map<String, String> client;
    private final BrokerQuestions brokers;

    /**
     * A reader of the cluster that this client reaches.
     *
     * @param client settings of the Kafka client, bootstrap.servers among them
     */
    public ClusterFactsReader(Topics topics, Map<String, String> client) {
        this.topics = topics;
        this.client = Map.copyOf(client);
        this.brokers = new BrokerQuestions(client);
    }

    /**
     * What it says now.
     *
     * @param groups the consumer groups to ask for
     * @throws BrokerFailure when no broker answers within 15 s
     */
    public ClusterFacts read(List<String> groups) {
        var states = new Cluster(client).states(topics);
        var nodes = brokers.answer(brokers.admin().describeCluster().nodes());
        var there = descriptions();
        return new ClusterFacts(
                client.getOrDefault("bootstrap.servers", ""),
                nodes.stream().map(node -> node.host() + ":" + node.port()).toList(),
                features(),
                states,
                topics(there),
                disks(nodes.stream().map(Node::id).toList()),
                groups.stream().map(this::group).toList(),
                newest(there));
    }

    private Map<String, Integer> features() {
        var features = new HashMap<String, Integer>();
        brokers.answer(brokers.admin().describeFeatures().featureMetadata())
                .finalizedFeatures()
                .forEach((name, range) -> features.put(name, (int) range.maxVersionLevel()));
        return features;
    }

    private Map<String, TopicDescription> descriptions() {
        var options = new DescribeTopicsOptions().includeAuthorizedOperations(true);
        var found = new HashMap<String, TopicDescription>();
        brokers.admin()
                .describeTopics(topics.all().stream().map(Topic::name).toList(), options)
                .topicNameValues()
                .forEach((name, future) -> brokers.answerIfGiven(future).ifPresent(topic -> found.put(name, topic)));
        return found;
    }

    private List<TopicFacts> topics(Map<String, TopicDescription> there) {
        var resources = there.keySet().stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        var settings = brokers.answer(brokers.admin().describeConfigs(resources).all());
        var facts = new ArrayList<TopicFacts>();
        for (var topic : topics.all()) {
            var description = there.get(topic.name());
            if (description != null) {
                var config = settings.get(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()));
                facts.add(topic(topic, description, config));
            }
        }
        return facts;
    }

    private TopicFacts topic(Topic<?> topic, TopicDescription found, @Nullable Config config) {
        var partitions = found.partitions();
        return new TopicFacts(
                topic.name(),
                fewest(partitions.stream().map(one -> one.replicas().size()).toList()),
                fewest(partitions.stream().map(one -> one.isr().size()).toList()),
                (int) partitions.stream()
                        .filter(ClusterFactsReader::isLeaderless)
                        .count(),
                minInSync(config),
                operations(found.authorizedOperations()),
                partitions.stream().anyMatch(ClusterFactsReader::isLeaderless) ? 0 : unreadable(topic));
    }

    private static int fewest(List<Integer> counts) {
        return counts.stream().min(Comparator.naturalOrder()).orElse(0);
    }

    private static boolean isLeaderless(TopicPartitionInfo partition) {
        return partition.leader() == null || partition.leader().isEmpty();
    }

    private static OptionalInt minInSync(@Nullable Config config) {
        var entry = config == null ? null : config.get("min.insync.replicas");
        return entry == null || entry.value() == null
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(entry.value()));
    }

    private static Optional<Set<String>> operations(@Nullable Set<AclOperation> allowed) {
        return Optional.ofNullable(allowed)
                .map(all -> all.stream().map(AclOperation::name).collect(Collectors.toSet()));
    }

    private <V> long unreadable(Topic<V> topic) {
        try (var scan = TopicScan.of(topic, client)) {
            scan.last(NEWEST_OFFSETS).read(key -> true, record -> {}, percent -> {});
            return scan.unreadable();
        }
    }

    private List<Disk> disks(List<Integer> nodes) {
        var disks = new ArrayList<Disk>();
        brokers.admin()
                .describeLogDirs(nodes)
                .descriptions()
                .forEach((broker, future) -> brokers.answerIfGiven(future)
                        .ifPresent(folders -> folders.forEach((folder, found) -> {
                            if (found.totalBytes().isPresent()
                                    && found.usableBytes().isPresent()) {
                                disks.add(new Disk(
                                        broker,
                                        folder,
                                        found.totalBytes().getAsLong(),
                                        found.usableBytes().getAsLong()));
                            }
                        })));
        disks.sort(Comparator.comparing(Disk::broker).thenComparing(Disk::folder));
        return disks;
    }

    private Group group(String name) {
        var options = new DescribeConsumerGroupsOptions().includeAuthorizedOperations(true);
        var described =
                brokers.admin().describeConsumerGroups(List.of(name), options).describedGroups().values().stream()
                        .flatMap(future -> brokers.answerIfGiven(future).stream())
                        .findFirst();
        return new Group(
                name,
                described.map(group -> group.groupState().name()).orElse(""),
                described.map(group -> group.members().size()).orElse(0),
                described.map(ConsumerGroupDescription::authorizedOperations).flatMap(ClusterFactsReader::operations));
    }

    private Optional<Newest> newest(Map<String, TopicDescription> there) {
        var asked = new HashMap<TopicPartition, OffsetSpec>();
        there.forEach((name, topic) -> topic.partitions().stream()
                .filter(partition -> !isLeaderless(partition))
                .forEach(partition ->
                        asked.put(new TopicPartition(name, partition.partition()), OffsetSpec.maxTimestamp())));
        var offsets = brokers.admin().listOffsets(asked);
        return asked.keySet().stream()
                .flatMap(partition -> brokers
                        .answerIfGiven(offsets.partitionResult(partition))
                        .filter(found -> found.timestamp() >= 0)
                        .map(found -> new Newest(partition.topic(), Instant.ofEpochMilli(found.timestamp())))
                        .stream())
                .max(Comparator.comparing(Newest::time));
    }

    @Override
    public void close() {
        brokers.close();
    }
}
