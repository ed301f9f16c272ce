package org.copytaster.standalone.stream;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.copytaster.runtime.stream.BrokerFailure;
import org.copytaster.runtime.stream.BrokerQuestions;
import org.copytaster.standalone.overview.Overview.GroupLag;

/** How far consumer groups are behind, as the brokers know it. */
public final class GroupLags {
    private GroupLags() {}

    /**
     * How far these groups are behind.
     *
     * @param client settings of the Kafka client, bootstrap.servers among them
     * @param topics of each group the topics that it reads, by the group's name
     * @throws BrokerFailure when no broker answers within 15 s
     */
    public static List<GroupLag> of(Map<String, String> client, Map<String, List<String>> topics) {
        try (var brokers = new BrokerQuestions(client)) {
            return topics.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(group -> lag(brokers, group.getKey(), group.getValue()))
                    .toList();
        }
    }

    private static GroupLag lag(BrokerQuestions brokers, String group, List<String> topics) {
        var described = brokers.answerIfGiven(brokers.admin()
                .describeConsumerGroups(List.of(group))
                .describedGroups()
                .values()
                .iterator()
                .next());
        var read = brokers.answerIfGiven(
                        brokers.admin().listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .orElse(Map.of());
        var partitions = brokers.answer(brokers.admin().describeTopics(topics).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
        var ends = offsets(brokers, partitions, OffsetSpec.latest());
        var begins = offsets(brokers, partitions, OffsetSpec.earliest());
        long records = partitions.stream()
                .mapToLong(partition -> Math.max(
                        0,
                        ends.getOrDefault(partition, 0L) - next(read, partition, begins.getOrDefault(partition, 0L))))
                .sum();
        return new GroupLag(
                group,
                described.map(one -> one.groupState().name()).orElse(""),
                described
                        .map(ConsumerGroupDescription::members)
                        .map(List::copyOf)
                        .map(List::size)
                        .orElse(0),
                records);
    }

    private static long next(Map<TopicPartition, OffsetAndMetadata> read, TopicPartition partition, long begin) {
        var offset = read.get(partition);
        return offset == null ? begin : Math.max(begin, offset.offset());
    }

    private static Map<TopicPartition, Long> offsets(
            BrokerQuestions brokers, List<TopicPartition> partitions, OffsetSpec which) {
        var options = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);
        return brokers
                .answer(brokers.admin()
                        .listOffsets(
                                partitions.stream().collect(Collectors.toMap(partition -> partition, one -> which)),
                                options)
                        .all())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }
}
