package org.copytaster.streams;

import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Tells a stream's {@link StreamProgress} what its consumer fetched. Kafka makes it, by its name. */
public final class FetchInterceptor implements ConsumerInterceptor<byte[], byte[]> {
    private StreamProgress progress = new StreamProgress(Instant.EPOCH);

    @Override
    public void configure(Map<String, ?> settings) {
        progress = StreamProgress.of(settings);
    }

    @Override
    public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
        progress.fetched(records);
        return records;
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        // Streams commits through its producer; nobody is told here.
    }

    @Override
    public void close() {
        // Nothing to be closed.
    }
}
