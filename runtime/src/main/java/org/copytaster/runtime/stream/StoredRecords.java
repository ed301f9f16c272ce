package org.copytaster.runtime.stream;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.copytaster.runtime.story.StoredRecord;
import org.copytaster.schemas.stream.Topic;

/** Kafka's records as ours. */
final class StoredRecords {
    private StoredRecords() {}

    /**
     * The record with its value decoded.
     *
     * @throws org.apache.kafka.common.errors.SerializationException when the value is none of this topic's
     */
    static <V> StoredRecord<V> of(Topic<V> topic, ConsumerRecord<byte[], byte[]> record, String key) {
        var headers = new HashMap<String, String>();
        record.headers()
                .forEach(header -> headers.put(
                        header.key(),
                        header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8)));
        var value = Optional.ofNullable(record.value())
                .map(bytes -> topic.values().deserializer().deserialize(topic.name(), record.headers(), bytes));
        return new StoredRecord<>(
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                key,
                headers,
                value);
    }
}
