package org.copytaster.runtime.stream;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.copytaster.schemas.stream.Topic;

/** Consumers that only look: committed records, in no group, nothing committed and nothing created. */
public final class GrouplessConsumers {
    private static final int ANSWER_MILLIS = 15_000;
    private static final Duration CLOSE = Duration.ofSeconds(1);
    /**
     * How long a broker may hold back its answer to a reader that ends, in milliseconds. Kafka's 500 are what such a
     * reader pays when it closes: it waits for the answer to what it asked last.
     */
    static final int HELD_BACK_FROM_A_LOOK = 50;

    /** The same for a reader that stays: fewer answers without a record. */
    public static final int HELD_BACK_FROM_A_FOLLOWER = 500;

    private GrouplessConsumers() {}

    /**
     * A consumer of this topic, with nothing assigned yet.
     *
     * @param fetchBytes how much one answer of a broker may hold, in bytes; a larger record comes alone
     * @param heldBackMillis how long a broker may hold back an answer that has no record
     */
    public static <T> Consumer<byte[], T> of(
            Topic<?> topic, Map<String, String> client, int fetchBytes, int heldBackMillis, Deserializer<T> values) {
        var settings = new HashMap<String, Object>(client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Integer.toString(ANSWER_MILLIS));
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, Integer.toString(heldBackMillis));
        settings.put(
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                Integer.toString(Math.min(fetchBytes, topic.maxRecordBytes())));
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, Integer.toString(fetchBytes));
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), values);
    }

    /** Closes a consumer; with its brokers away after a second, not after Kafka's 30. */
    public static void close(Consumer<?, ?> consumer) {
        consumer.close(CloseOptions.timeout(CLOSE));
    }

    /**
     * Every partition of a topic.
     *
     * @throws KafkaException when the topic is not there
     */
    public static List<TopicPartition> partitions(Consumer<?, ?> consumer, Topic<?> topic) {
        var partitions = consumer.partitionsFor(topic.name());
        if (partitions == null || partitions.isEmpty()) {
            throw new KafkaException("there is no topic " + topic.name());
        }
        return partitions.stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }
}
