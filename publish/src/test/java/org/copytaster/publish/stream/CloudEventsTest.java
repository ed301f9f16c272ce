package org.copytaster.publish.stream;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.copytaster.publish.story.EnrichedStories.kill;
import static org.copytaster.publish.story.EnrichedStories.revision;

import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.core.message.Encoding;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.stream.Cleanup;
import org.copytaster.schemas.stream.DataSchema;
import org.copytaster.schemas.stream.Topic;
import org.copytaster.schemas.stream.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What subscribers read is events to the library of CloudEvents itself. */
class CloudEventsTest {
    @TempDir
    Path stateDir;

    private Wire wire;

    static List<Topic<?>> news() {
        return Topics.standard().news();
    }

    static List<Topic<?>> compacted() {
        return news().stream()
                .filter(topic -> topic.cleanup() instanceof Cleanup.Compact)
                .toList();
    }

    @BeforeEach
    void open() {
        wire = new Wire(stateDir);
    }

    @AfterEach
    void close() {
        wire.close();
    }

    @ParameterizedTest
    @MethodSource("news")
    void sayOfAStoryItsUpdateAndItsKillWhatTheyAre(Topic<?> topic) {
        wire.receives(revision(1)).receives(revision(2)).receives(kill(3));

        var records = wire.bytes(topic).readRecordsToList();
        assertThat(records).hasSize(3).extracting(record -> record.key()).containsOnly("harbour:ferry-1");
        assertThat(records.stream().map(CloudEventsTest::event))
                .allSatisfy(event -> areWhatTheTopicSays(event, topic))
                .extracting(CloudEvent::getId)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("news")
    void holdTheRecordAsItsTopicWritesIt(Topic<?> topic) {
        wire.receives(revision(1)).receives(revision(2)).receives(kill(3));

        assertThat(wire.bytes(topic).readRecordsToList().stream().map(record -> pubStatus(event(record), topic)))
                .containsExactly("usable", "usable", "canceled");
    }

    @ParameterizedTest
    @MethodSource("compacted")
    void holdNothingWhereAStoryLeavesATopicOfCurrentRevisions(Topic<?> topic) {
        wire.receives(revision(1)).receives(kill(2)).waits(Duration.ofDays(7));

        var events = wire.bytes(topic).readRecordsToList().stream()
                .map(CloudEventsTest::event)
                .toList();
        assertThat(events).hasSize(3).extracting(CloudEvent::getId).doesNotHaveDuplicates();
        assertThat(events.get(2).getData()).isNull();
        assertThat(events.get(2).getType()).isEqualTo("org.copytaster." + topic.name());
        assertThat(events.get(2).getTime())
                .isEqualTo(Wire.START.plus(Duration.ofDays(7)).atOffset(ZoneOffset.UTC));
    }

    private static void areWhatTheTopicSays(CloudEvent event, Topic<?> topic) {
        assertThat(event.getSpecVersion()).isEqualTo(SpecVersion.V1);
        assertThat(event.getId()).matches("[0-9a-f]{32}");
        assertThat(event.getSource())
                .isEqualTo(URI.create("urn:copytaster:" + topic.name().replace('.', ':')));
        assertThat(event.getType()).isEqualTo("org.copytaster." + topic.name());
        assertThat(event.getTime()).isEqualTo(Wire.START.atOffset(ZoneOffset.UTC));
        assertThat(event.getDataContentType()).isEqualTo(topic.contentType());
        assertThat(event.getDataSchema())
                .isEqualTo(DataSchema.of(topic)
                        .map(schema -> URI.create(schema.urn()))
                        .orElse(null));
        assertThat(event.getSubject()).isNull();
        assertThat(event.getExtensionNames()).containsExactly("routesversion");
    }

    private static CloudEvent event(TestRecord<String, byte[]> record) {
        var reader = KafkaMessageFactory.createReader(record.headers(), record.value());
        assertThat(reader.getEncoding()).isEqualTo(Encoding.BINARY);
        return reader.toEvent();
    }

    private static String pubStatus(CloudEvent event, Topic<?> topic) {
        var bytes = requireNonNull(event.getData()).toBytes();
        if (topic.values().deserializer().deserialize(topic.name(), bytes) instanceof CleanStory story) {
            return story.getPubStatus();
        }
        return new String(bytes, StandardCharsets.UTF_8).replaceFirst(".*\"pubStatus\":\"(\\w+)\".*", "$1");
    }
}
