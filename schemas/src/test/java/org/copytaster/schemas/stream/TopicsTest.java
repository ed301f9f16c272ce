package org.copytaster.schemas.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TopicsTest {
    private final Topics topics = Topics.standard();

    @Test
    void namesEachTopicOnceInLowerCaseWithDots() {
        assertThat(topics.all())
                .extracting(Topic::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("(wire|news)(\\.[a-z]+)+"));
    }

    @Test
    void leavesRoomForADeadLetterAroundTheLargestRecordOfAStream() {
        assertThat(topics.all())
                .filteredOn(topic ->
                        topic.owner().contains("enrich") || topic.owner().equals("publish"))
                .filteredOn(topic -> !List.of(topics.dead(), topics.rejected()).contains(topic))
                .allMatch(topic -> topic.maxRecordBytes() + Topic.FRAME_BYTES
                        <= topics.dead().maxRecordBytes());
    }

    @Test
    void compactsOnlyWhatHoldsOneCurrentRecordForEachKey() {
        assertThat(topics.all())
                .filteredOn(topic -> topic.cleanup() instanceof Cleanup.Compact)
                .extracting(Topic::name)
                .containsExactly(
                        "wire.status", "wire.feeds", "wire.schemas", "wire.routes", "news.latest", "news.latest.ninjs");
    }

    @Test
    void keepsTombstonesAWeekSoThatAReaderWhoWasAwaySeesTheKill() {
        assertThat(topics.latest().settings()).containsEntry("delete.retention.ms", "604800000");
    }

    @Test
    void compressesWhatSubscribersReadWithWhatEveryClientHas() {
        assertThat(topics.all())
                .filteredOn(topic -> topic.name().startsWith("news."))
                .hasSize(4)
                .allSatisfy(topic -> assertThat(topic.settings()).containsEntry("compression.type", "gzip"));
        assertThat(topics.all())
                .filteredOn(topic -> topic.name().startsWith("wire."))
                .allSatisfy(topic -> assertThat(topic.settings()).doesNotContainKey("compression.type"));
    }

    @Test
    void refusesValuesBeforeTheBrokerWould() {
        assertThat(topics.enriched().maxValueBytes()).isEqualTo(4 * 1024 * 1024 - 64 * 1024);
    }
}
