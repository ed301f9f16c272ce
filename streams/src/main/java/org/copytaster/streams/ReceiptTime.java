package org.copytaster.streams;

import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * The time of a record: that of its receipt, which stands on it. One that somebody wrote without a time (-1) has the
 * present; Kafka Streams' own extractor would end the stream at it, at each start again.
 */
public final class ReceiptTime implements TimestampExtractor {
    private final Clock clock;

    /** By the system's clock. */
    public ReceiptTime() {
        this(Clock.systemUTC());
    }

    ReceiptTime(Clock clock) {
        this.clock = clock;
    }

    @Override
    public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
        return record.timestamp() >= 0 ? record.timestamp() : clock.millis();
    }
}
