package org.copytaster.runtime.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.copytaster.runtime.story.StoredRecord;
import org.copytaster.runtime.story.StoryPlaces.Place;
import org.copytaster.schemas.stream.Topic;
import org.copytaster.schemas.stream.Topics;
import org.junit.jupiter.api.Test;

class RecordFetcherTest {
    private static final Topic<byte[]> TOPIC = Topics.standard().dead();
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC.name(), 0);

    @Test
    void givesTheRecordThatStandsThere() {
        try (var fetcher = over(record(5, "nwa:1"))) {
            assertThat(fetcher.at(new Place(0, 5), "nwa:1").map(StoredRecord::offset))
                    .contains(5L);
        }
    }

    @Test
    void givesNothingOfAnotherKeyThatSharesThePlace() {
        try (var fetcher = over(record(5, "nwa:2"))) {
            assertThat(fetcher.at(new Place(0, 5), "nwa:1")).isEmpty();
        }
    }

    @Test
    void takesNoneOfWhatFollowsForARecordThatWasCompactedAway() {
        try (var fetcher = over(record(8, "nwa:1"))) {
            assertThat(fetcher.at(new Place(0, 5), "nwa:1")).isEmpty();
        }
    }

    private static RecordFetcher<byte[]> over(ConsumerRecord<byte[], byte[]> record) {
        var consumer = new MockConsumer<byte[], byte[]>("earliest");
        consumer.schedulePollTask(() -> {
            consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
            consumer.addRecord(record);
        });
        return new RecordFetcher<>(TOPIC, Map.of(), () -> consumer);
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset, String key) {
        return new ConsumerRecord<>(TOPIC.name(), 0, offset, key.getBytes(StandardCharsets.UTF_8), new byte[] {1});
    }
}
