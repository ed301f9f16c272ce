package org.copytaster.streams;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.api.ProcessingContext;

/**
 * How far a stream is: what it has fetched, what it is done with, and so what waits in its memory. Kafka's own lag counts
 * what was not fetched: a stream that hangs over its first record has soon fetched two thousand, and its lag is 0. Safe for
 * several threads.
 */
public final class StreamProgress {
    /** Under this name the interceptor, the handlers and the processors of a stream find it among its settings. */
    static final String SETTING = "copytaster.progress";

    private final Instant start;
    private final Map<TopicPartition, Position> positions = new ConcurrentHashMap<>();

    /**
     * Nothing was fetched yet.
     *
     * @param start of the stream
     */
    public StreamProgress(Instant start) {
        this.start = start;
    }

    /** That of the stream that has these settings. */
    public static StreamProgress of(Map<?, ?> settings) {
        if (settings.get(SETTING) instanceof StreamProgress progress) {
            return progress;
        }
        throw new IllegalStateException("the stream's settings lack " + SETTING + ": make them with StreamProperties");
    }

    /**
     * How far it is in one partition.
     *
     * @param fetched the offset after the last record that was fetched
     * @param passed the offset after the last record that it is done with, at first that of the first one fetched; below
     *     0 when nothing was
     * @param newest the newest record time that it is done with, milliseconds since 1970
     * @param caughtUp when it was last seen to have nothing before it, or else began; milliseconds since 1970
     */
    private record Position(long fetched, long passed, long newest, long caughtUp) {
        static Position at(Instant start) {
            return new Position(0, -1, 0, start.toEpochMilli());
        }

        Position withFetched(long first, long next) {
            return new Position(next, passed < 0 ? first : passed, newest, caughtUp);
        }

        Position withPassed(long offset, long timestamp) {
            return new Position(fetched, offset + 1, Math.max(newest, timestamp), caughtUp);
        }

        Position withCaughtUp(Instant now) {
            return new Position(fetched, passed, newest, now.toEpochMilli());
        }

        long waiting() {
            return passed < 0 ? 0 : Math.max(0, fetched - passed);
        }
    }

    /**
     * What lies before a stream in one partition.
     *
     * @param records how many wait, fetched or not
     * @param age how long the oldest of them waits at most; zero when none does
     */
    public record Lag(long records, Duration age) {}

    /** These records were fetched. */
    void fetched(ConsumerRecords<?, ?> records) {
        for (var partition : records.partitions()) {
            var of = records.records(partition);
            long first = of.get(0).offset();
            long next = of.get(of.size() - 1).offset() + 1;
            change(partition, position -> position.withFetched(first, next));
        }
    }

    /** A task begins, or begins again, with its partition of each topic: what another instance did meanwhile is not known. */
    public void begin(ProcessingContext context) {
        begin(context.taskId().partition(), Instant.ofEpochMilli(context.currentSystemTimeMs()));
    }

    void begin(int partition, Instant now) {
        positions.replaceAll((place, position) -> place.partition() == partition ? Position.at(now) : position);
    }

    /** The record that is being worked on is done with. */
    public void pass(ProcessingContext context, long timestamp) {
        context.recordMetadata().ifPresent(at -> pass(at.topic(), at.partition(), at.offset(), timestamp));
    }

    /** So is this one. */
    void pass(String topic, int partition, long offset, long timestamp) {
        change(new TopicPartition(topic, partition), position -> position.withPassed(offset, timestamp));
    }

    /**
     * What lies before it now. What came since it was last seen to have nothing before it, or since the newest record that
     * it is done with, cannot have waited longer than that.
     *
     * @param notFetched Kafka's own lag
     */
    Lag lag(TopicPartition partition, long notFetched, Instant now) {
        var position = positions.computeIfAbsent(partition, place -> Position.at(start));
        long records = notFetched + position.waiting();
        if (records == 0) {
            change(partition, known -> known.withCaughtUp(now));
            return new Lag(0, Duration.ZERO);
        }
        var since = Instant.ofEpochMilli(Math.max(position.newest(), position.caughtUp()));
        return new Lag(records, since.isAfter(now) ? Duration.ZERO : Duration.between(since, now));
    }

    private void change(TopicPartition partition, UnaryOperator<Position> to) {
        positions.compute(partition, (place, position) -> to.apply(position == null ? Position.at(start) : position));
    }
}
