package org.copytaster.schemas.stream;

import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serde;

/**
 * A topic as a typed value: where records of one kind are written and read.
 *
 * @param <V> what a record's value is; the key is always a string
 * @param name the topic's name on the broker
 * @param owner the module that writes it
 * @param key what a record's key is, in words
 * @param content what a record holds, in words
 * @param contentType the media type of a value, for the header {@code content-type}
 * @param values how a value is written and read
 * @param cleanup what becomes of old records
 * @param compression how its records are compressed
 * @param maxRecordBytes the largest record the broker takes, in bytes; producers and consumers follow it
 */
public record Topic<V>(
        String name,
        String owner,
        String key,
        String content,
        String contentType,
        Serde<V> values,
        Cleanup cleanup,
        Compression compression,
        int maxRecordBytes) {

    /** Room below {@link #maxRecordBytes} for key, headers and the record's frame, in bytes. */
    public static final int FRAME_BYTES = 64 * 1024;

    /** The largest value that may be sent: anything above must be turned away before the send. */
    public int maxValueBytes() {
        return maxRecordBytes - FRAME_BYTES;
    }

    /** How its values are written where a registry knows their schema under this id; as ever where none stands in front. */
    @SuppressWarnings("unchecked") // the other id changes nothing of what a value is
    Serde<V> under(int schemaId) {
        return values instanceof RegistrySerde<?> registry ? (Serde<V>) registry.under(schemaId) : values;
    }

    /** The topic's settings on the broker, under Kafka's own names. */
    public Map<String, String> settings() {
        var settings = new TreeMap<>(cleanup.settings());
        settings.put("max.message.bytes", Integer.toString(maxRecordBytes));
        settings.put("message.timestamp.type", "CreateTime");
        settings.putAll(compression.settings());
        return settings;
    }
}
