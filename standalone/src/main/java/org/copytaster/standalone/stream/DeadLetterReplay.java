package org.copytaster.standalone.stream;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.copytaster.runtime.story.StoredRecord;
import org.copytaster.runtime.stream.BrokerFailure;
import org.copytaster.runtime.stream.TopicScan;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.where.DeadLetter;

/**
 * Puts the records of dead letters back on the topics they came from: key, bytes, headers and time as they were. What has
 * come through meanwhile is a repeat to the stream that reads it, so a record is never published twice.
 */
public final class DeadLetterReplay {
    private final Topics topics;
    private final Map<String, String> client;

    /**
     * The dead letters on these brokers.
     *
     * @param client settings of the Kafka client, bootstrap.servers among them
     */
    public DeadLetterReplay(Topics topics, Map<String, String> client) {
        this.topics = topics;
        this.client = Map.copyOf(client);
    }

    /**
     * The newest letter of each record: one that was put back and broke again has several.
     *
     * @param wanted which letters
     * @throws BrokerFailure when no broker answers
     */
    public List<DeadLetter> letters(Predicate<StoredRecord<byte[]>> wanted) {
        var newest = new LinkedHashMap<DeadLetter.DeadRecord, DeadLetter>();
        try (var scan = TopicScan.of(topics.dead(), client)) {
            scan.read(
                    key -> true,
                    record -> {
                        if (wanted.test(record)) {
                            var letter = DeadLetter.of(record);
                            newest.merge(letter.about(), letter, DeadLetterReplay::newer);
                        }
                    },
                    percent -> {});
        }
        return List.copyOf(newest.values());
    }

    private static DeadLetter newer(DeadLetter one, DeadLetter other) {
        return other.replays() >= one.replays() ? other : one;
    }

    /**
     * Puts the records of these letters back.
     *
     * @param by who does it
     * @param rate how fast
     * @return how many the brokers have taken
     * @throws BrokerFailure when no broker answers, or one does not take a record; those before it are back
     */
    public int putBack(List<DeadLetter> letters, String by, RateLimit rate) {
        var wanted = new HashMap<String, DeadLetter>();
        letters.forEach(letter -> wanted.put(letter.place(), letter));
        var count = new int[1];
        try (var writer = new AcknowledgedWriter(topics, client);
                var scan = TopicScan.of(topics.dead(), client)) {
            scan.read(
                    key -> true,
                    record -> {
                        var letter = wanted.remove(DeadLetter.of(record).place());
                        if (letter != null) {
                            putBack(writer, record, letter, by);
                            count[0]++;
                            rate.pause();
                        }
                    },
                    percent -> {});
        }
        return count[0];
    }

    private static void putBack(AcknowledgedWriter writer, StoredRecord<byte[]> record, DeadLetter letter, String by) {
        var headers = new RecordHeaders();
        letter.headers(record, by, Instant.now())
                .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        writer.write(new ProducerRecord<>(
                letter.topic(),
                null,
                record.time().toEpochMilli(),
                record.key(),
                record.value().orElseThrow(),
                headers));
    }
}
