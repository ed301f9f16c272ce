package org.copytaster.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.copytaster.streams.StreamProgress.Lag;
import org.junit.jupiter.api.Test;

class StreamProgressTest {
    private static final Instant NOON = Instant.parse("2026-09-12T12:00:00Z");
    private static final TopicPartition PLACE = new TopicPartition("wire.stories", 1);

    private final StreamProgress progress = new StreamProgress(NOON);

    @Test
    void isNotBehindWhenItHasFetchedNothingAndNothingIsThere() {
        assertThat(lag(0, 60)).isEqualTo(new Lag(0, Duration.ZERO));
    }

    @Test
    void countsWhatKafkaHasAndWhatLiesInMemory() {
        fetch(100, 109);
        pass(102, 1);
        assertThat(lag(5, 10).records()).isEqualTo(5 + 7);
    }

    @Test
    void countsWhatItFetchedFirstAndIsStuckAt() {
        fetch(100, 109);
        assertThat(lag(0, 60)).isEqualTo(new Lag(10, Duration.ofSeconds(60)));
    }

    @Test
    void isAsOldAsTheNewestRecordThatItIsDoneWith() {
        fetch(100, 109);
        pass(100, -3600);
        pass(101, -1800);
        lag(0, 1);
        assertThat(lag(0, 60).age()).isEqualTo(Duration.ofSeconds(60));
        pass(102, 50);
        assertThat(lag(0, 60).age()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void takesNoQuietHourForALagOfAnHour() {
        fetch(100, 100);
        pass(100, 0);
        assertThat(lag(0, 3590).records()).isZero();
        fetch(101, 101);
        assertThat(lag(0, 3600)).isEqualTo(new Lag(1, Duration.ofSeconds(10)));
    }

    @Test
    void isNotMovedBackByARecordThatIsPutBack() {
        fetch(100, 109);
        pass(100, 50);
        pass(101, -86_400);
        assertThat(lag(0, 60).age()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void forgetsWhatItFetchedWhenItsTaskBeginsAgain() {
        fetch(100, 109);
        progress.begin(1, NOON.plusSeconds(30));
        assertThat(lag(0, 40)).isEqualTo(new Lag(0, Duration.ZERO));
        fetch(400, 401);
        assertThat(lag(0, 60).records()).isEqualTo(2);
    }

    @Test
    void keepsWhatItFetchedOfOtherPartitions() {
        fetch(100, 109);
        progress.begin(0, NOON);
        assertThat(lag(0, 1).records()).isEqualTo(10);
    }

    private Lag lag(long notFetched, long second) {
        return progress.lag(PLACE, notFetched, NOON.plusSeconds(second));
    }

    private void pass(long offset, long second) {
        progress.pass(
                PLACE.topic(),
                PLACE.partition(),
                offset,
                NOON.plusSeconds(second).toEpochMilli());
    }

    private void fetch(long first, long last) {
        var records = LongStream.rangeClosed(first, last)
                .mapToObj(offset -> new ConsumerRecord<>(PLACE.topic(), PLACE.partition(), offset, "key", "value"))
                .toList();
        progress.fetched(new ConsumerRecords<>(Map.of(PLACE, List.copyOf(records)), Map.of()));
    }
}
