package org.copytaster.standalone.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.copytaster.schemas.stream.Topic;
import org.copytaster.standalone.stream.CommittedReader.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One topic that is looked on. What cannot be read, has no value or says something that makes no sense is counted, said
 * once and passed over. Not thread-safe.
 *
 * @param <V> what a record's value is
 */
final class Followed<V> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Followed.class);

    private final String name;
    private final CommittedReader<V> reader;
    private long senseless;
    private boolean isLost;

    private Followed(String name, CommittedReader<V> reader) {
        this.name = name;
        this.reader = reader;
    }

    static <V> Followed<V> fromNow(Topic<V> topic, Map<String, String> client) {
        return new Followed<>(topic.name(), CommittedReader.fromNow(topic, client));
    }

    /** Hands on the key and the value of what has come; waits up to {@code limit} for the first record. */
    void next(Duration limit, BiConsumer<String, V> use) {
        if (isLost) {
            LockSupport.parkNanos(limit.toNanos());
            return;
        }
        try {
            reader.next(limit).forEach(carefully(use));
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            // A segment damaged on disk, for one: the pipeline has its own way of dealing with that.
            isLost = true;
            LOG.warn("{} cannot be looked on any more; the pipeline goes on", name, e);
        }
    }

    /** Hands on everything that is committed now and was not read yet, until the deadline. */
    void rest(Instant deadline, BiConsumer<String, V> use) {
        reader.rest(deadline, carefully(use));
    }

    /** Hands on everything that was there before this began, until the deadline. */
    void before(Instant deadline, BiConsumer<String, V> use) {
        reader.before(deadline, carefully(use));
    }

    boolean hasEarlier() {
        return reader.hasEarlier();
    }

    /** How many records were passed over. */
    long passedOver() {
        return reader.unreadable() + senseless;
    }

    private Consumer<Entry<V>> carefully(BiConsumer<String, V> use) {
        return entry -> {
            var value = entry.value();
            if (value == null) {
                passOver(entry.key(), new IllegalArgumentException("it has no value"));
                return;
            }
            try {
                use.accept(entry.key(), value);
            } catch (RuntimeException e) {
                // Whoever looks on must go on: a foreign record may hold any value that its schema allows.
                passOver(entry.key(), e);
            }
        };
    }

    private void passOver(String key, RuntimeException why) {
        senseless++;
        if (senseless == 1) {
            LOG.warn(
                    "{}: the record of {} makes no sense ({}); passed over, and so are others like it",
                    name,
                    key.isEmpty() ? "no key" : key,
                    why.toString());
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
