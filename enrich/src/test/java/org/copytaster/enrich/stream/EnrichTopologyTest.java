package org.copytaster.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.copytaster.enrich.story.Fakes.aStory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.message.MissingSchemaException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.copytaster.enrich.settings.EnrichConfig;
import org.copytaster.enrich.story.Enricher;
import org.copytaster.enrich.story.Fakes;
import org.copytaster.enrich.story.SizeLimit;
import org.copytaster.runtime.log.LogFormat;
import org.copytaster.runtime.log.Logs;
import org.copytaster.runtime.metrics.PrometheusMeters;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.Rejection;
import org.copytaster.schemas.Story;
import org.copytaster.schemas.stream.Topic;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.streams.StreamProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichTopologyTest {
    private static final Instant RECEIVED = Instant.parse("2026-09-12T06:30:00Z");

    @TempDir
    private Path state;

    private final Topics topics = Topics.standard();
    private final Fakes fakes = new Fakes();
    private final SizeLimit limit = EnrichTopology.sizeLimit(topics);
    private final PrometheusMeters meters = PrometheusMeters.of(List.of());
    private TopologyTestDriver driver;

    @BeforeEach
    void start() {
        start(limit);
    }

    private void start(SizeLimit given) {
        var topology = EnrichTopology.of(
                topics, new Enricher(fakes.engines(), given), EnrichConfig.REPEATS_KEPT.standard(), meters);
        driver = new TopologyTestDriver(topology, properties());
    }

    /** At least once: within a transaction the test driver does not show what is parked before a record is processed. */
    private Properties properties() {
        var overrides = Map.of("processing.guarantee", "at_least_once");
        return new StreamProperties("enrich", "test", "nowhere:1", state, 1, overrides).properties(topics);
    }

    @AfterEach
    void stop() {
        driver.close();
        meters.close();
    }

    @Test
    void isTheTopologyOnFile() throws IOException {
        var described = EnrichTopology.of(
                        topics, new Enricher(fakes.engines(), limit), EnrichConfig.REPEATS_KEPT.standard())
                .describe();
        try (var in = EnrichTopologyTest.class.getResourceAsStream("/expected-topology.txt")) {
            assertThat(described.toString().strip())
                    .isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }

    @Test
    void sendsAStoryOnWithItsKeyTimeAndTrace() {
        var headers = new RecordHeaders();
        headers.add("traceparent", new byte[] {7});
        stories().pipeInput(new TestRecord<>("afp:x", aStory("x").build(), headers, RECEIVED));
        var out = enriched().readRecord();
        assertThat(out.key()).isEqualTo("afp:x");
        assertThat(out.getRecordTime()).isEqualTo(RECEIVED);
        assertThat(out.headers().lastHeader("traceparent").value()).containsExactly(7);
        assertThat(out.headers().lastHeader("ce_type").value())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("org.copytaster.wire.enriched");
    }

    @Test
    void dropsARepeatBeforeTheEnginesRun() {
        send(aStory("x").build(), aStory("x").setReceiptId("another").build());
        assertThat(enriched().readKeyValuesToList()).hasSize(1);
        assertThat(fakes.calls()).isEqualTo(1);
    }

    @Test
    void countsWhatWentOnAndWhatCameAgain() {
        send(aStory("x").build(), aStory("x").build());
        assertThat(meters.scrape())
                .contains("copytaster_repeats_total{role=\"enrich\"} 1.0")
                .contains("copytaster_enriched_total{language=\"en\",provider=\"afp\"} 1.0")
                .contains("copytaster_entities_count 1")
                .contains("copytaster_engines_seconds_count 1");
    }

    @Test
    void takesOtherBytesUnderOneRevisionForNews() {
        send(aStory("x").build(), aStory("x").setContentSha256("decade").build());
        assertThat(enriched().readKeyValuesToList()).hasSize(2);
    }

    @Test
    void takesACorrectionThatIsTakenBackForNews() {
        send(content("a"), content("b"), content("a"));
        assertThat(enriched().readValuesToList())
                .extracting(EnrichedStory::getContentSha256)
                .containsExactly("a", "b", "a");
    }

    @Test
    void dropsALateCopyOfADeliveryHoweverMuchCameSince() {
        deliver("file-1", content("a"));
        deliver("file-2", content("b"));
        deliver("file-1", content("a"));
        assertThat(enriched().readValuesToList())
                .extracting(EnrichedStory::getContentSha256)
                .containsExactly("a", "b");
    }

    @Test
    void takesTheSameContentInAnotherDeliveryForARepeatWhileItIsTheNewest() {
        deliver("file-1", content("a"));
        deliver("file-2", content("a"));
        send(content("a"));
        assertThat(enriched().readValuesToList()).hasSize(1);
    }

    @Test
    void knowsTheContentTakenLastAlsoWhenItWasReceivedFirst() {
        stories().pipeInput("afp:x", content("a"), RECEIVED);
        stories().pipeInput("afp:x", content("b"), RECEIVED.minusSeconds(5));
        stories().pipeInput("afp:x", content("b"), RECEIVED.plusSeconds(5));
        stories().pipeInput("afp:x", content("a"), RECEIVED.plusSeconds(6));
        assertThat(enriched().readValuesToList())
                .extracting(EnrichedStory::getContentSha256)
                .containsExactly("a", "b", "a");
    }

    @Test
    void tellsTheSameDeliveryOfTwoStoriesApart() {
        deliver("file-1", content("a"));
        deliver("file-1", aStory("y").build());
        assertThat(enriched().readValuesToList()).hasSize(2);
    }

    @Test
    void forgetsAfterTheTimeSet() {
        stories().pipeInput("afp:x", aStory("x").build(), RECEIVED);
        stories()
                .pipeInput(
                        "afp:x",
                        aStory("x").build(),
                        RECEIVED.plus(EnrichConfig.REPEATS_KEPT.standard()).plusMillis(1));
        assertThat(enriched().readKeyValuesToList()).hasSize(2);
    }

    @Test
    void passesAKillAsOftenAsItComes() {
        var kill = aStory("x").setPubStatus("canceled").build();
        send(kill, kill);
        assertThat(enriched().readKeyValuesToList()).hasSize(2);
    }

    @Test
    void parksBytesThatAreNoStoryAndGoesOn() {
        var bytes = driver.createInputTopic(topics.stories().name(), new StringSerializer(), new ByteArraySerializer());
        bytes.pipeInput("afp:bad", new byte[] {1, 2, 3}, RECEIVED);
        send(aStory("x").build());
        var dead = dead().readRecord();
        assertThat(dead.key()).isEqualTo("afp:bad");
        assertThat(dead.value()).containsExactly(1, 2, 3);
        assertThat(dead.headers().lastHeader("__streams.errors.topic").value())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("wire.stories");
        assertThat(enriched().readKeyValuesToList()).hasSize(1);
    }

    @Test
    void stopsForARecordThatANewerReleaseWroteAndParksNothing() {
        var bytes = driver.createInputTopic(topics.stories().name(), new StringSerializer(), new ByteArraySerializer());
        var newer = new byte[] {(byte) 0xC3, 1, 8, 7, 6, 5, 4, 3, 2, 1, 0};
        var header = "urn:copytaster:schema:Story:0102030405060708".getBytes(StandardCharsets.UTF_8);
        var record = new TestRecord<>("afp:x", newer, new RecordHeaders().add("ce_dataschema", header), RECEIVED);
        assertThatThrownBy(() -> bytes.pipeInput(record)).hasRootCauseInstanceOf(MissingSchemaException.class);
        assertThat(dead().isEmpty()).isTrue();
    }

    @Test
    void parksARecordWithoutAValueAndGoesOn() {
        stories().pipeInput("afp:x", null, RECEIVED);
        send(aStory("x").build());
        assertThat(reason(dead().readRecord())).isEqualTo("no-value");
        assertThat(enriched().readKeyValuesToList()).hasSize(1);
    }

    @Test
    void parksAStoryUnderAKeyThatIsNotItsId() {
        stories().pipeInput("other:key", aStory("x").build(), RECEIVED);
        stories().pipeInput((String) null, aStory("x").build(), RECEIVED);
        assertThat(dead().readRecordsToList())
                .extracting(EnrichTopologyTest::reason)
                .containsExactly("wrong-key", "wrong-key");
        assertThat(enriched().isEmpty()).isTrue();
    }

    @Test
    void parksAStoryThatBreaksAnEngineAndGoesOn() {
        fakes.answer(() -> {
            throw new IllegalStateException("test");
        });
        send(aStory("bad").build());
        fakes.answer(List::of);
        send(aStory("good").build());
        assertThat(dead().readRecord().key()).isEqualTo("afp:bad");
        assertThat(enriched().readRecord().key()).isEqualTo("afp:good");
    }

    @Test
    void parksAStoryThatOverflowsAnEnginesStack() {
        fakes.answer(() -> {
            throw new StackOverflowError();
        });
        send(aStory("deep").build());
        assertThat(dead().readRecord().key()).isEqualTo("afp:deep");
    }

    @Test
    void enrichesAParkedStoryThatIsSentAgainOnceTheEngineIsMended() {
        fakes.answer(() -> {
            throw new IllegalStateException("test");
        });
        send(aStory("x").build());
        fakes.answer(List::of);
        send(aStory("x").build());
        assertThat(enriched().readRecord().key()).isEqualTo("afp:x");
    }

    @Test
    void turnsAwayAStoryThatIsTooLargeUnderItsReceipt() {
        driver.close();
        start(new SizeLimit(limit.written(), 10));
        var lines = Logs.during(LogFormat.TEXT, () -> send(aStory("x").build()));
        assertThat(lines).contains("WARN  stories: rejected reason=enriched-too-large receipt=receipt-x ");
        var out = rejected().readRecord();
        assertThat(out.key()).isEqualTo("receipt-x");
        assertThat(out.value().getReason()).isEqualTo("enriched-too-large");
        assertThat(enriched().isEmpty()).isTrue();
    }

    private static Story content(String sha256) {
        return aStory("x").setContentSha256(sha256).build();
    }

    private static String reason(TestRecord<String, byte[]> letter) {
        return new String(letter.headers().lastHeader("copytaster.reason").value(), StandardCharsets.UTF_8);
    }

    private void deliver(String delivery, Story story) {
        var headers = new RecordHeaders().add("ce_deliveryid", delivery.getBytes(StandardCharsets.UTF_8));
        stories().pipeInput(new TestRecord<>(story.getStoryId(), story, headers, RECEIVED));
    }

    private void send(Story... stories) {
        for (var story : stories) {
            stories().pipeInput(story.getStoryId(), story, RECEIVED);
        }
    }

    private TestInputTopic<String, Story> stories() {
        return driver.createInputTopic(
                topics.stories().name(),
                new StringSerializer(),
                topics.stories().values().serializer());
    }

    private TestOutputTopic<String, EnrichedStory> enriched() {
        return output(topics.enriched());
    }

    private TestOutputTopic<String, Rejection> rejected() {
        return output(topics.rejected());
    }

    private TestOutputTopic<String, byte[]> dead() {
        return driver.createOutputTopic(topics.dead().name(), new StringDeserializer(), new ByteArrayDeserializer());
    }

    private <V> TestOutputTopic<String, V> output(Topic<V> topic) {
        return driver.createOutputTopic(
                topic.name(), new StringDeserializer(), topic.values().deserializer());
    }
}
