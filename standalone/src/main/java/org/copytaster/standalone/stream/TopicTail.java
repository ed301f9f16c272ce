package org.copytaster.standalone.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.KafkaException;
import org.copytaster.runtime.stream.BrokerFailure;
import org.copytaster.runtime.stream.BrokerRefusal;
import org.copytaster.schemas.stream.Topic;

/**
 * A topic that is looked at while it grows.
 *
 * @param topic the topic
 * @param client settings of the Kafka client, bootstrap.servers among them
 * @param <V> what a record's value is
 */
public record TopicTail<V>(Topic<V> topic, Map<String, String> client) {
    private static final Duration LOOK = Duration.ofMillis(250);

    /** Where to begin. */
    public enum Begin {
        /** With the oldest record that is kept. */
        FIRST,
        /** With what comes from now on. */
        NOW
    }

    /**
     * Hands on keys and values, of a tombstone none; then what is new, while it is wanted.
     *
     * @param begin where to begin
     * @param last so many of the newest records of each partition, in place of {@code begin}
     * @param isWanted asked between two looks; what is there already is handed on before the first
     * @throws BrokerFailure when the topic cannot be read
     */
    public void follow(
            Begin begin, Optional<Integer> last, BooleanSupplier isWanted, BiConsumer<String, Optional<V>> use) {
        try (var reader = reader(begin, last)) {
            reader.rest(Instant.MAX, entry -> use.accept(entry.key(), Optional.ofNullable(entry.value())));
            while (isWanted.getAsBoolean()) {
                reader.next(LOOK).forEach(entry -> use.accept(entry.key(), Optional.ofNullable(entry.value())));
            }
        } catch (KafkaException e) {
            var why = BrokerRefusal.inWords(e).orElseGet(() -> String.valueOf(e.getMessage()));
            throw new BrokerFailure(topic.name() + " cannot be read: " + why, e);
        }
    }

    private CommittedReader<V> reader(Begin begin, Optional<Integer> last) {
        if (last.isPresent()) {
            return CommittedReader.fromLast(topic, client, last.get());
        }
        return begin == Begin.FIRST ? CommittedReader.of(topic, client) : CommittedReader.fromNow(topic, client);
    }
}
