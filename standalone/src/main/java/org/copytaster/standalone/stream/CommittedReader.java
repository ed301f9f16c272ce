package org.copytaster.standalone.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.copytaster.schemas.stream.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Reads a topic from its beginning as a subscriber does: committed records only, every partition, in no group, so that
 * nothing is ever skipped because somebody read it before. Not thread-safe.
 *
 * @param <V> what a record's value is
 */
public final class CommittedReader<V> implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final Consumer<String, V> consumer;

    private CommittedReader(Consumer<String, V> consumer) {
        this.consumer = consumer;
    }

    /**
     * A record.
     *
     * @param key its key
     * @param value its value; null is a tombstone
     * @param <V> what a value is
     */
    public record Entry<V>(String key, @Nullable V value) {}

    /**
     * Opens a reader at the beginning of a topic that exists.
     *
     * @param client settings of the Kafka client, bootstrap.servers among them
     */
    public static <V> CommittedReader<V> of(Topic<V> topic, Map<String, String> client) {
        var consumer = consumer(topic, client);
        consumer.seekToBeginning(consumer.assignment());
        return new CommittedReader<>(consumer);
    }

    /**
     * Opens a reader of what is written from now on.
     *
     * @param client as for {@link #of}
     */
    public static <V> CommittedReader<V> fromNow(Topic<V> topic, Map<String, String> client) {
        var consumer = consumer(topic, client);
        consumer.seekToEnd(consumer.assignment());
        consumer.assignment().forEach(consumer::position);
        return new CommittedReader<>(consumer);
    }

    private static <V> Consumer<String, V> consumer(Topic<V> topic, Map<String, String> client) {
        var settings = new HashMap<String, Object>(client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, topic.maxRecordBytes());
        var consumer = new KafkaConsumer<>(
                settings, new StringDeserializer(), topic.values().deserializer());
        var partitions = consumer.partitionsFor(topic.name()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        return consumer;
    }

    /** What has come since the last call; waits up to {@code limit} for the first record. */
    public List<Entry<V>> next(Duration limit) {
        var entries = new ArrayList<Entry<V>>();
        consumer.poll(limit).forEach(record -> entries.add(new Entry<>(record.key(), record.value())));
        return entries;
    }

    /** Everything that is committed now and was not read yet. */
    public List<Entry<V>> rest() {
        var ends = consumer.endOffsets(consumer.assignment());
        var entries = new ArrayList<Entry<V>>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            entries.addAll(next(PATIENCE));
        }
        return entries;
    }

    /** How many records are committed now and were not read yet; of a topic without transactions exactly. */
    public long unread() {
        return consumer.endOffsets(consumer.assignment()).entrySet().stream()
                .mapToLong(end -> end.getValue() - consumer.position(end.getKey()))
                .sum();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
