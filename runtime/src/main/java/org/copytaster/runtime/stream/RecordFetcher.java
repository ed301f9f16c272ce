package org.copytaster.runtime.stream;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.copytaster.runtime.story.StoredRecord;
import org.copytaster.runtime.story.StoryPlaces.Place;
import org.copytaster.schemas.stream.Topic;

/**
 * Reads single records of a topic where they stand. One thread's own but for {@link #wakeup}.
 *
 * @param <V> what a record's value is
 */
final class RecordFetcher<V> implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    /** A status record has some kilobytes; a larger batch comes whole all the same. */
    private static final int FETCH_BYTES = 64 * 1024;

    private final Topic<V> topic;
    private final Map<String, String> client;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private volatile Optional<Consumer<byte[], byte[]>> opened = Optional.empty();

    RecordFetcher(Topic<V> topic, Map<String, String> client) {
        this(
                topic,
                client,
                () -> GrouplessConsumers.of(
                        topic,
                        client,
                        FETCH_BYTES,
                        GrouplessConsumers.HELD_BACK_FROM_A_LOOK,
                        new ByteArrayDeserializer()));
    }

    /** The same with consumers of another making. */
    RecordFetcher(Topic<V> topic, Map<String, String> client, Supplier<Consumer<byte[], byte[]>> consumers) {
        this.topic = topic;
        this.client = Map.copyOf(client);
        this.consumers = consumers;
    }

    /** A record cannot be had; the message is a sentence without a full stop. */
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failed(String message, Throwable cause) {
            super(message, cause);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    /**
     * The record that stands there; nothing when it is gone, or is another key's.
     *
     * @throws Failed when it cannot be read, or no broker answers within 3 s
     */
    Optional<StoredRecord<V>> at(Place place, String key) {
        try {
            return first(place)
                    .filter(record -> record.offset() == place.offset() && key.equals(key(record)))
                    .map(record -> StoredRecords.of(topic, record, key));
        } catch (SerializationException e) {
            throw new Failed("the record of this story cannot be read: " + e.getMessage(), e);
        } catch (KafkaException e) {
            throw new Failed(topic.name() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * The newest record with this key, looked for among all; nothing when there is none.
     *
     * @throws Failed when no broker answers
     */
    Optional<StoredRecord<V>> newest(String key) {
        try (var scan = TopicScan.of(topic, client)) {
            return scan.newest(key, percent -> {});
        } catch (BrokerFailure e) {
            throw new Failed(String.valueOf(e.getMessage()), e);
        }
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    }

    /** The first record from there on. */
    private Optional<ConsumerRecord<byte[], byte[]>> first(Place place) {
        var consumer = consumer();
        var partition = new TopicPartition(topic.name(), place.partition());
        consumer.assign(List.of(partition));
        consumer.seek(partition, place.offset());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var records = consumer.poll(LOOK).records(partition);
            if (!records.isEmpty()) {
                return Optional.of(records.get(0));
            }
        }
        throw new KafkaException("nothing came in " + PATIENCE.toSeconds() + " s");
    }

    private Consumer<byte[], byte[]> consumer() {
        var consumer = opened.orElseGet(consumers);
        opened = Optional.of(consumer);
        return consumer;
    }

    /** Ends what is being read. */
    void wakeup() {
        opened.ifPresent(Consumer::wakeup);
    }

    @Override
    public void close() {
        opened.ifPresent(GrouplessConsumers::close);
        opened = Optional.empty();
    }
}
