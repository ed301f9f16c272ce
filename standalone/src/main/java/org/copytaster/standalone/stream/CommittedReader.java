package org.copytaster.standalone.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.copytaster.schemas.stream.Topic;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a topic as a subscriber does: committed records only, every partition, in no group, so that nothing is ever
 * skipped because somebody read it before. Anybody may write to a topic: what is not one of its records is counted, said
 * once and passed over. Not thread-safe.
 *
 * @param <V> what a record's value is
 */
public final class CommittedReader<V> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CommittedReader.class);
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final Topic<V> topic;
    private final Map<String, String> client;
    private final Consumer<String, byte[]> consumer;
    private Map<TopicPartition, Long> began = Map.of();
    private long unreadable;

    private CommittedReader(Topic<V> topic, Map<String, String> client) {
        this.topic = topic;
        this.client = Map.copyOf(client);
        this.consumer = consumer(topic, client);
    }

    /**
     * A record.
     *
     * @param key its key; empty when it has none
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
        var reader = new CommittedReader<>(topic, client);
        reader.consumer.seekToBeginning(reader.consumer.assignment());
        return reader;
    }

    /**
     * Opens a reader of what is written from now on.
     *
     * @param client as for {@link #of}
     */
    public static <V> CommittedReader<V> fromNow(Topic<V> topic, Map<String, String> client) {
        var reader = new CommittedReader<>(topic, client);
        reader.consumer.seekToEnd(reader.consumer.assignment());
        reader.began = reader.consumer.assignment().stream()
                .collect(Collectors.toMap(partition -> partition, reader.consumer::position));
        return reader;
    }

    /**
     * Opens a reader at the newest records of each partition.
     *
     * @param client as for {@link #of}
     * @param count how many of each; the marks of transactions count too, so that it may be fewer
     */
    public static <V> CommittedReader<V> fromLast(Topic<V> topic, Map<String, String> client, int count) {
        var reader = new CommittedReader<>(topic, client);
        var partitions = reader.consumer.assignment();
        var first = reader.consumer.beginningOffsets(partitions);
        reader.consumer
                .endOffsets(partitions)
                .forEach((partition, end) ->
                        reader.consumer.seek(partition, Math.max(first.getOrDefault(partition, 0L), end - count)));
        return reader;
    }

    private static Consumer<String, byte[]> consumer(Topic<?> topic, Map<String, String> client) {
        var settings = new HashMap<String, Object>(client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, topic.maxRecordBytes());
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, topic.maxRecordBytes()); // 50 MiB of heap by default
        // Whoever comes to the end and closes waits for the broker's answer to what it asked last.
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, Math.toIntExact(PATIENCE.toMillis()));
        var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(topic.name()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        return consumer;
    }

    /** What has come since the last call; waits up to {@code limit} for the first record. */
    public List<Entry<V>> next(Duration limit) {
        var entries = new ArrayList<Entry<V>>();
        consumer.poll(limit).forEach(record -> entry(record).ifPresent(entries::add));
        return entries;
    }

    private Optional<Entry<V>> entry(ConsumerRecord<String, byte[]> record) {
        var key = record.key() == null ? "" : record.key();
        try {
            var value = topic.values().deserializer().deserialize(topic.name(), record.headers(), record.value());
            return Optional.of(new Entry<>(key, value));
        } catch (SerializationException e) {
            passOver(record.partition(), record.offset(), e);
            return Optional.empty();
        }
    }

    private void passOver(int partition, long offset, SerializationException why) {
        unreadable++;
        if (unreadable == 1) {
            LOG.warn(
                    "{}, partition {}, offset {}: {}; passed over, and so is whatever else there cannot be read",
                    topic.name(),
                    partition,
                    offset,
                    why.getMessage());
        }
    }

    /** How many records so far were none of this topic's. */
    public long unreadable() {
        return unreadable;
    }

    /** Everything that is committed now and was not read yet; for topics that are known to be small. */
    public List<Entry<V>> rest() {
        var entries = new ArrayList<Entry<V>>();
        rest(Instant.MAX, entries::add);
        return entries;
    }

    /**
     * Hands on, one by one, everything that is committed now and was not read yet.
     *
     * @param deadline when to leave off
     */
    public void rest(Instant deadline, java.util.function.Consumer<Entry<V>> use) {
        upTo(consumer.endOffsets(consumer.assignment()), deadline, use);
    }

    /**
     * Hands on, one by one, everything that was committed before this reader {@linkplain #fromNow began}.
     *
     * @param deadline when to leave off
     */
    public void before(Instant deadline, java.util.function.Consumer<Entry<V>> use) {
        try (var earlier = of(topic, client)) {
            earlier.upTo(began, deadline, use);
        }
    }

    private void upTo(Map<TopicPartition, Long> ends, Instant deadline, java.util.function.Consumer<Entry<V>> use) {
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())
                && Instant.now().isBefore(deadline)) {
            next(PATIENCE).forEach(use);
        }
    }

    /** Whether anything was written to the topic before this reader {@linkplain #fromNow began}, and is kept. */
    public boolean hasEarlier() {
        var first = consumer.beginningOffsets(consumer.assignment());
        return began.entrySet().stream().anyMatch(end -> first.getOrDefault(end.getKey(), 0L) < end.getValue());
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
