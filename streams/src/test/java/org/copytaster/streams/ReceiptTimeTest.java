package org.copytaster.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class ReceiptTimeTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private final ReceiptTime time = new ReceiptTime(Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void isTheRecordsOwn() {
        assertThat(time.extract(record(17), 5)).isEqualTo(17);
    }

    @Test
    void isThePresentForARecordWithoutOne() {
        assertThat(time.extract(record(-1), 5)).isEqualTo(NOON.toEpochMilli());
    }

    private static ConsumerRecord<Object, Object> record(long timestamp) {
        return new ConsumerRecord<>(
                "wire.stories",
                0,
                0,
                timestamp,
                TimestampType.CREATE_TIME,
                0,
                0,
                "key",
                "value",
                new RecordHeaders(),
                Optional.empty());
    }
}
