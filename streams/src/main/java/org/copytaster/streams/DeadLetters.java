package org.copytaster.streams;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.copytaster.runtime.log.BrokenCode;
import org.copytaster.runtime.log.StoryLine;
import org.copytaster.runtime.stream.TraceId;
import org.copytaster.schemas.stream.EventHeaders;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.streams.RecordFault.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

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

    /** More than a story id has; a foreign record's key may be anything. In bytes. */
    private static final int LONGEST_KEY = 600;

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
        // A foreign record may have no time at all, which Kafka writes as -1.
        var time = Instant.ofEpochMilli(Math.max(0, record.timestamp()));
        var headers = headers(key == null ? "" : text(key), record.headers(), place, time, fault);
        return new ProducerRecord<>(topic, null, record.timestamp(), key, record.sourceRawValue(), headers);
    }

    /**
     * The headers of a letter that no handler makes: one for what a timer could not do. Tells and counts it.
     *
     * @param key its key
     * @param headers those of the record it is for
     * @param place where that came from
     * @param time when that was received, for a record that does not say so itself
     * @param fault why
     */
    public Headers headers(String key, Headers headers, Place place, Instant time, RecordFault fault) {
        counts.merge(fault.reason(), 1L, Long::sum);
        tell(key, headers, place, fault);
        var labelled = new RecordHeaders(headers);
        addMissing(labelled, key, place, time);
        put(labelled, REASON, fault.reason().word());
        put(labelled, FAILED_AT + "exception", fault.fault().getClass().getName());
        put(labelled, FAILED_AT + "message", String.valueOf(fault.fault().getMessage()));
        put(labelled, FAILED_AT + "topic", place.topic());
        put(labelled, FAILED_AT + "partition", Integer.toString(place.partition()));
        put(labelled, FAILED_AT + "offset", Long.toString(place.offset()));
        return labelled;
    }

    /** The message of what broke may quote the copy: it stands on the letter, and here at debug only. */
    private void tell(String key, Headers headers, Place place, RecordFault fault) {
        var broken = BrokenCode.of(fault.fault());
        StoryLine.at(Level.ERROR)
                .with("story", key)
                .with("provider", key.substring(0, Math.max(0, key.indexOf(':'))))
                .with("reason", fault.reason().word())
                .with("topic", place.topic())
                .with("partition", place.partition())
                .with("offset", place.offset())
                .with("fault", broken.fault())
                .with("at", broken.at())
                .with("trace", TraceId.of(headers))
                .log("dead letter");
        LOG.debug("the code that broke", fault);
    }

    private static String text(byte[] key) {
        return new String(key, 0, Math.min(key.length, LONGEST_KEY), StandardCharsets.UTF_8);
    }

    /** A foreign record may come without the headers that every record of ours has; a letter has them all the same. */
    private static void addMissing(Headers labelled, String key, Place place, Instant time) {
        if (labelled.lastHeader("ce_id") != null) {
            return;
        }
        var origin = place.topic() + "/" + place.partition() + "/" + place.offset();
        for (var header : EventHeaders.of(Topics.standard().dead(), key, origin, time, labelled)) {
            if (labelled.lastHeader(header.key()) == null) {
                labelled.add(header);
            }
        }
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
