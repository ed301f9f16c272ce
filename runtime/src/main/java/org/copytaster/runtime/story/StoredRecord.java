package org.copytaster.runtime.story;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A record where it stands.
 *
 * @param topic the topic's name
 * @param partition its partition
 * @param offset its offset
 * @param time its timestamp
 * @param key its key; empty when it has none
 * @param headers its headers as text; of two of one name the last
 * @param value its value; nothing for a tombstone
 * @param <V> what a value is
 */
public record StoredRecord<V>(
        String topic,
        int partition,
        long offset,
        Instant time,
        String key,
        Map<String, String> headers,
        Optional<V> value) {
    public StoredRecord {
        headers = Map.copyOf(headers);
    }

    /** Where it stands within its topic, in a word. */
    public String place() {
        return "p" + partition + "@" + offset;
    }

    /** A header; empty when it is not there. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
