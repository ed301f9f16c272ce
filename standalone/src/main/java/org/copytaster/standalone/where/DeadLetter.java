package org.copytaster.standalone.where;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.copytaster.runtime.story.ReplayHeaders;
import org.copytaster.runtime.story.StoredRecord;
import org.copytaster.schemas.identity.Sha256;
import org.copytaster.streams.DeadLetters;

/**
 * A dead letter as far as it must be known to read its record once more. The record's own bytes are no part of it.
 *
 * @param place where it stands, as a list names it
 * @param topic the topic that the record came from
 * @param key the record's key
 * @param sha256 hash of the record's bytes; empty when it has none
 * @param replays how often the record was put back before
 */
public record DeadLetter(String place, String topic, String key, String sha256, int replays) {
    /** Where an event comes from that is a letter and nothing else. */
    private static final String OF_THE_LETTER = "urn:copytaster:wire:dead";

    /** What the dead letters of one record share: the record, however often it was put back. */
    public record DeadRecord(String topic, String key, String sha256) {}

    /** What a letter says. */
    public static DeadLetter of(StoredRecord<byte[]> record) {
        return new DeadLetter(
                record.place(),
                record.header(DeadLetters.FAILED_AT + "topic"),
                record.key(),
                record.value().map(Sha256::of).orElse(""),
                ReplayHeaders.times(record));
    }

    /** Where the record of a letter came from, in words. */
    static String cameFrom(StoredRecord<byte[]> record) {
        return record.header(DeadLetters.FAILED_AT + "topic") + " p"
                + record.header(DeadLetters.FAILED_AT + "partition") + " @"
                + record.header(DeadLetters.FAILED_AT + "offset");
    }

    /** The record that it is about. */
    public DeadRecord about() {
        return new DeadRecord(topic, key, sha256);
    }

    /**
     * Why its record cannot be put back; nothing when it can.
     *
     * @param topics the topics whose records are read by a stream
     * @param most how often a record is put back
     */
    public Optional<String> obstacle(Set<String> topics, int most) {
        if (topic.endsWith("-changelog")) {
            return Optional.of("it is what a store holds; publish itself tries again every hour");
        }
        if (!topics.contains(topic)) {
            return Optional.of("no stream reads the topic that it came from: \"" + topic + "\"");
        }
        if (sha256.isEmpty()) {
            return Optional.of("its record has no value");
        }
        if (key.isEmpty()) {
            return Optional.of("its record has no key");
        }
        return replays >= most
                ? Optional.of("it was put back " + replays + " times; --most " + (replays + 1) + " allows one more")
                : Optional.empty();
    }

    /** The headers of the record as it is put back: its own, who does it and when, and the so-manieth time. */
    public Map<String, String> headers(StoredRecord<byte[]> record, String by, Instant now) {
        var headers = new TreeMap<>(record.headers());
        headers.keySet().removeIf(name -> name.startsWith(DeadLetters.FAILED_AT) || name.equals(DeadLetters.REASON));
        if (OF_THE_LETTER.equals(headers.get("ce_source"))) {
            // The record came without any; these are the letter's own.
            headers.keySet().removeIf(name -> name.startsWith("ce_"));
            headers.remove("content-type", "application/octet-stream");
        }
        headers.putAll(ReplayHeaders.of(replays + 1, by, now, record.topic() + " " + place));
        return headers;
    }
}
