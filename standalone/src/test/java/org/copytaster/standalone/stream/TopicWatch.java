package org.copytaster.standalone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.copytaster.schemas.stream.Topic;

/** Everything committed on a topic, with headers, as raw records. Not thread-safe. */
final class TopicWatch implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(100);

    private final String topic;
    private final Consumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

    private TopicWatch(String topic, Consumer<String, byte[]> consumer) {
        this.topic = topic;
        this.consumer = consumer;
    }

    static TopicWatch of(Topic<?> topic, Map<String, String> client) {
        var settings = new HashMap<String, Object>(client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, topic.maxRecordBytes());
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, Math.toIntExact(LOOK.toMillis()));
        var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(topic.name()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return new TopicWatch(topic.name(), consumer);
    }

    /** The records of this key, once there is one. */
    List<ConsumerRecord<String, byte[]>> await(String key) {
        return await(key, 1);
    }

    /** Waits until there are so many. */
    List<ConsumerRecord<String, byte[]>> await(String key, int count) {
        var deadline = Instant.now().plus(OwnBroker.LIMIT);
        while (of(key).size() < count) {
            assertThat(Instant.now()).as(key + " stands on " + topic).isBefore(deadline);
            look();
        }
        return of(key);
    }

    /** The records of this key that are committed by now. */
    List<ConsumerRecord<String, byte[]>> now(String key) {
        var ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            look();
        }
        return of(key);
    }

    /** A header as text; empty when it is not there. */
    static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private void look() {
        consumer.poll(LOOK).forEach(records::add);
    }

    private List<ConsumerRecord<String, byte[]>> of(String key) {
        return records.stream().filter(record -> key.equals(record.key())).toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
