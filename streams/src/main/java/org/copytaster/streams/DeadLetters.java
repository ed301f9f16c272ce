package org.copytaster.streams;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.copytaster.streams.RecordFault.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The dead letters of one stream: key, value and headers of the record byte for byte, why it was parked, and the
 * header names of KIP-1034. Each is one line in the log and counted.
 */
public final class DeadLetters {
    /** The header that says why, in a word of {@link Reason}. */
    public static final String REASON = "copytaster.reason";

    /** Under this name the handlers and processors of a stream find them among its settings. */
    static final String SETTING = "copytaster.dead.letters";

    /** What the names of the headers begin with that say where a record failed and how (KIP-1034). */
    public static final String FAILED_AT = "__streams.errors.";

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private final String topic;
    private final Map<Reason, Long> counts = new ConcurrentSkipListMap<>();

    /**
     * None so far.
     *
     * @param topic where they go
     */
    public DeadLetters(String topic) {
        this.topic = topic;
    }

    /** Those of the stream that has these settings. */
    public static DeadLetters of(Map<?, ?> settings) {
        if (settings.get(SETTING) instanceof DeadLetters letters) {
            return letters;
        }
        throw new IllegalStateException("the stream's settings lack " + SETTING + ": make them with StreamProperties");
    }

    /**
     * Where a record came from.
     *
     * @param topic its topic; of what was remembered, the store's changelog
     * @param partition its partition
     * @param offset its offset; -1 where it has none
     */
    public record Place(String topic, int partition, long offset) {}

    /** How many there were since the start. */
    public long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many there were for this reason since the start. */
    long count(Reason reason) {
        return counts.getOrDefault(reason, 0L);
    }

    /** How many there were for each reason, such as "too-large 1, unreadable 2"; empty when there was none. */
    public String inWords() {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey().word() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** The letter for the record that is being worked on. */
    ProducerRecord<byte[], byte[]> park(ErrorHandlerContext record, RecordFault fault) {
        var key = record.sourceRawKey();
        var place = new Place(record.topic(), record.partition(), record.offset());
        var headers = headers(key == null ? "" : text(key), record.headers(), place, fault);
        return new ProducerRecord<>(topic, null, record.timestamp(), key, record.sourceRawValue(), headers);
    }

    /**
     * The headers of a letter that no handler makes: one for what a timer could not do. Tells and counts it.
     *
     * @param key its key
     * @param headers those of the record it is for
     * @param place where that came from
     * @param fault why
     */
    public Headers headers(String key, Headers headers, Place place, RecordFault fault) {
        counts.merge(fault.reason(), 1L, Long::sum);
        LOG.error(
                "dead letter: {} of {}, partition {}, offset {}: {}: {} (stands on {})",
                key,
                place.topic(),
                place.partition(),
                place.offset(),
                fault.reason().word(),
                inOneLine(fault.fault()),
                topic);
        LOG.debug("the code that broke", fault);
        var labelled = new RecordHeaders(headers);
        put(labelled, REASON, fault.reason().word());
        put(labelled, FAILED_AT + "exception", fault.fault().getClass().getName());
        put(labelled, FAILED_AT + "message", String.valueOf(fault.fault().getMessage()));
        put(labelled, FAILED_AT + "topic", place.topic());
        put(labelled, FAILED_AT + "partition", Integer.toString(place.partition()));
        put(labelled, FAILED_AT + "offset", Long.toString(place.offset()));
        return labelled;
    }

    /** Neither copy nor line breaks of a sender's making. */
    private static String inOneLine(Throwable fault) {
        var message = fault.toString();
        var shown = message.length() > 300 ? message.substring(0, 300) + "..." : message;
        return shown.replaceAll("\\p{Cntrl}+", " ");
    }

    private static String text(byte[] key) {
        return new String(key, 0, Math.min(key.length, 200), StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}+", " ");
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
