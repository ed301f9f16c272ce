package org.copytaster.runtime.stream;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.utils.Utils;
import org.copytaster.runtime.story.StoredRecord;
import org.copytaster.schemas.stream.Topic;

/**
 * Reads what stands on a topic now, once, from a partition or a time on. Only the records whose keys are asked for are
 * decoded; what cannot be read is counted and passed over. Not thread-safe.
 *
 * @param <V> what a record's value is
 */
public final class TopicScan<V> implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Kafka's default of 50 MiB is a tenth of a small heap. */
    private static final int FETCH_BYTES = 12 * 1024 * 1024;

    private final Topic<V> topic;
    private final Map<String, String> client;
    private final org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer;
    private final List<TopicPartition> all;
    private Set<TopicPartition> wanted;
    private Optional<Instant> since = Optional.empty();
    private Instant until = Instant.MAX;
    private long last = Long.MAX_VALUE;
    private long unreadable;

    private TopicScan(
            Topic<V> topic,
            Map<String, String> client,
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer) {
        this.topic = topic;
        this.client = Map.copyOf(client);
        this.consumer = consumer;
        this.all = GrouplessConsumers.partitions(consumer, topic);
        this.wanted = Set.copyOf(all);
    }

    /**
     * A scan of a whole topic.
     *
     * @param client settings of the Kafka client, bootstrap.servers among them
     * @throws BrokerFailure when no broker answers within 15 s, or it has no such topic
     */
    public static <V> TopicScan<V> of(Topic<V> topic, Map<String, String> client) {
        var consumer = GrouplessConsumers.of(
                topic, client, FETCH_BYTES, GrouplessConsumers.HELD_BACK_FROM_A_LOOK, new ByteArrayDeserializer());
        try {
            return new TopicScan<>(topic, client, consumer);
        } catch (KafkaException e) {
            GrouplessConsumers.close(consumer);
            throw failure(topic, client, e);
        }
    }

    private static BrokerFailure failure(Topic<?> topic, Map<String, String> client, Exception e) {
        return BrokerFailure.unreadable(topic.name(), client.getOrDefault("bootstrap.servers", ""), e);
    }

    /** The same of the partitions only that records with these keys go to. */
    public TopicScan<V> of(Collection<String> keys) {
        var partitions = new HashSet<TopicPartition>();
        for (var key : keys) {
            // What every Kafka producer does with a record that has a key.
            int hash = Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8)));
            partitions.add(new TopicPartition(topic.name(), hash % all.size()));
        }
        wanted = Set.copyOf(partitions);
        return this;
    }

    /** The same without records that are older than this, and what lies before them. */
    public TopicScan<V> since(Instant first) {
        since = Optional.of(first);
        return this;
    }

    /** The same of the last so many offsets of each partition only; some of them may be no records. */
    public TopicScan<V> last(int offsets) {
        last = offsets;
        return this;
    }

    /** The same; each partition ends with the first record that is younger than this. */
    public TopicScan<V> until(Instant last) {
        until = last;
        return this;
    }

    /**
     * Hands on the records with such keys, in the order of each partition.
     *
     * @param keys which; a record without a key has an empty one
     * @param use given each
     * @param progress told from time to time how much is read, in percent
     * @throws BrokerFailure when the brokers stop answering
     */
    public void read(Predicate<String> keys, Consumer<StoredRecord<V>> use, IntConsumer progress) {
        try {
            consumer.assign(wanted);
            var ends = consumer.endOffsets(wanted);
            var begins = begins();
            begins.replaceAll((partition, begin) -> Math.max(begin, ends.getOrDefault(partition, 0L) - last));
            begins.forEach(consumer::seek);
            readUpTo(begins, ends, keys, use, progress);
        } catch (KafkaException e) {
            throw failure(topic, client, e);
        }
    }

    /**
     * The newest record with this key; nothing when there is none. May be asked again for what has come since.
     *
     * @throws BrokerFailure when the brokers stop answering
     */
    public Optional<StoredRecord<V>> newest(String key, IntConsumer progress) {
        var found = new ArrayList<StoredRecord<V>>(1);
        of(List.of(key))
                .read(
                        key::equals,
                        record -> {
                            found.clear();
                            found.add(record);
                        },
                        progress);
        return found.stream().findFirst();
    }

    private Map<TopicPartition, Long> begins() {
        var begins = new HashMap<>(consumer.beginningOffsets(wanted));
        since.ifPresent(first -> {
            var ends = consumer.endOffsets(wanted);
            var times = new HashMap<TopicPartition, Long>();
            wanted.forEach(partition -> times.put(partition, first.toEpochMilli()));
            consumer.offsetsForTimes(times)
                    .forEach((partition, found) ->
                            begins.put(partition, found == null ? ends.getOrDefault(partition, 0L) : found.offset()));
        });
        return begins;
    }

    private void readUpTo(
            Map<TopicPartition, Long> begins,
            Map<TopicPartition, Long> ends,
            Predicate<String> keys,
            Consumer<StoredRecord<V>> use,
            IntConsumer progress) {
        var open = new HashSet<>(wanted);
        var lastCame = Instant.now();
        while (true) {
            open.removeIf(partition -> consumer.position(partition) >= ends.getOrDefault(partition, 0L));
            if (open.isEmpty()) {
                return;
            }
            var records = consumer.poll(LOOK);
            for (var record : records) {
                take(record, open, ends, keys, use);
            }
            if (!records.isEmpty()) {
                lastCame = Instant.now();
                progress.accept(percent(begins, ends));
            } else if (lastCame.plus(PATIENCE).isBefore(Instant.now())) {
                throw new KafkaException("nothing came in " + PATIENCE.toSeconds() + " s");
            }
        }
    }

    private void take(
            ConsumerRecord<byte[], byte[]> record,
            Set<TopicPartition> open,
            Map<TopicPartition, Long> ends,
            Predicate<String> keys,
            Consumer<StoredRecord<V>> use) {
        var partition = new TopicPartition(record.topic(), record.partition());
        if (!open.contains(partition) || record.offset() >= ends.getOrDefault(partition, 0L)) {
            return;
        }
        if (Instant.ofEpochMilli(record.timestamp()).isAfter(until)) {
            open.remove(partition);
            consumer.pause(List.of(partition));
            return;
        }
        var key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        if (keys.test(key)) {
            decoded(record, key).ifPresent(use);
        }
    }

    private Optional<StoredRecord<V>> decoded(ConsumerRecord<byte[], byte[]> record, String key) {
        try {
            return Optional.of(StoredRecords.of(topic, record, key));
        } catch (SerializationException e) {
            unreadable++;
            return Optional.empty();
        }
    }

    private int percent(Map<TopicPartition, Long> begins, Map<TopicPartition, Long> ends) {
        long whole = 0;
        long read = 0;
        for (var partition : wanted) {
            var begin = begins.getOrDefault(partition, 0L);
            whole += ends.getOrDefault(partition, 0L) - begin;
            read += consumer.position(partition) - begin;
        }
        return whole <= 0 ? 100 : (int) Math.min(100, 100 * read / whole);
    }

    /** How many records with keys that were asked for are none of this topic's. */
    public long unreadable() {
        return unreadable;
    }

    @Override
    public void close() {
        GrouplessConsumers.close(consumer);
    }
}
