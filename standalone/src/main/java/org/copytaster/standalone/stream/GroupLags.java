package org.copytaster.standalone.stream;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ApiException;
import org.copytaster.runtime.stream.AdminClients;
import org.copytaster.runtime.stream.BrokerFailure;
import org.copytaster.standalone.overview.Overview.GroupLag;

/** How far consumer groups are behind, as the brokers know it. */
public final class GroupLags {
    private static final long LIMIT_SECONDS = AdminClients.LIMIT_SECONDS;

    private GroupLags() {}

    /**
     * How far these groups are behind.
     *
     * @param client settings of the Kafka client, bootstrap.servers among them
     * @param topics of each group the topics that it reads, by the group's name
     * @throws BrokerFailure when no broker answers within 15 s
     */
    public static List<GroupLag> of(Map<String, String> client, Map<String, List<String>> topics) {
        try (var admin = AdminClients.of(client)) {
            return topics.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(group -> lag(admin, group.getKey(), group.getValue()))
                    .toList();
        } catch (KafkaException e) {
            throw failure(client, e);
        }
    }

    private static GroupLag lag(Admin admin, String group, List<String> topics) {
        var described = perhaps(admin.describeConsumerGroups(List.of(group))
                .describedGroups()
                .values()
                .iterator()
                .next());
        var read = perhaps(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .orElse(Map.of());
        var partitions = answer(admin.describeTopics(topics).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
        var ends = offsets(admin, partitions, OffsetSpec.latest());
        var begins = offsets(admin, partitions, OffsetSpec.earliest());
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

    private static Map<TopicPartition, Long> offsets(Admin admin, List<TopicPartition> partitions, OffsetSpec which) {
        var options = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);
        return answer(admin.listOffsets(
                                partitions.stream().collect(Collectors.toMap(partition -> partition, one -> which)),
                                options)
                        .all())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    /** Nothing where the brokers know of none, or refuse to say. */
    private static <T> Optional<T> perhaps(KafkaFuture<T> future) {
        try {
            return Optional.of(answer(future));
        } catch (ApiException e) {
            return Optional.empty();
        }
    }

    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ApiException refused) {
                throw refused;
            }
            throw new KafkaException(e);
        } catch (TimeoutException e) {
            throw new KafkaException("nothing in " + LIMIT_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    private static BrokerFailure failure(Map<String, String> client, KafkaException e) {
        return new BrokerFailure(
                "no answer from " + client.get("bootstrap.servers") + " (" + e.getMessage()
                        + "). Is the broker up, and is bootstrap.servers right?",
                e);
    }
}
