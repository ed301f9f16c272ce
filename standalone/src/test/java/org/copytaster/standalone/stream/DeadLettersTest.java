package org.copytaster.standalone.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.copytaster.standalone.stream.OwnBroker.TOPICS;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.copytaster.enrich.settings.EnrichConfig;
import org.copytaster.enrich.story.EngineFailure;
import org.copytaster.enrich.stream.EnrichTopology;
import org.copytaster.publish.release.WireReleaseRules;
import org.copytaster.publish.settings.ReleaseConfig;
import org.copytaster.publish.stream.OversizeRecordException;
import org.copytaster.publish.stream.PublishTopology;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.Paragraph;
import org.copytaster.schemas.Story;
import org.copytaster.schemas.stream.EventHeaders;
import org.copytaster.schemas.stream.Topic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Poison under exactly-once, as the streams really run. One partition: when a story sent after the poison has come out,
 * whatever became of the poison is committed.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class DeadLettersTest {
    private static final Instant RECEIVED = Instant.parse("2026-03-02T12:00:00Z");
    private static final String EXCEPTION = "__streams.errors.exception";

    private static OwnBroker broker;
    private static TopicWatch dead;
    private static TopicWatch rejected;
    private static TopicWatch enriched;
    private static TopicWatch published;

    @BeforeAll
    static void start() throws InterruptedException {
        broker = OwnBroker.start(1);
        broker.stream("enrich", poisonousEnrich(), cause -> {});
        broker.stream(
                "publish", PublishTopology.of(TOPICS, new WireReleaseRules(), ReleaseConfig.standard()), cause -> {});
        dead = broker.watch(TOPICS.dead());
        rejected = broker.watch(TOPICS.rejected());
        enriched = broker.watch(TOPICS.enriched());
        published = broker.watch(TOPICS.published());
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void parksBytesThatAreNoStoryAndGoesOn() {
        var bytes = "not Avro at all".getBytes(UTF_8);

        broker.sendBytes(TOPICS.stories(), "bytes:1", bytes);
        broker.send(TOPICS.stories(), "bytes:next", story("bytes:next", "a quiet day"));

        published.await("bytes:next");
        var letter = onlyLetter("bytes:1");
        assertThat(letter.value()).isEqualTo(bytes);
        assertLabelled(letter, TOPICS.stories());
    }

    @ParameterizedTest
    @ValueSource(strings = {PoisonousEngines.THROWS, PoisonousEngines.OVERFLOWS})
    void parksAStoryThatBreaksAnEngineAndGoesOn(String poison) {
        var id = "engine:" + poison;
        var bytes = bytes(TOPICS.stories(), story(id, poison));

        broker.sendBytes(TOPICS.stories(), id, bytes);
        broker.send(TOPICS.stories(), id + ":next", story(id + ":next", "a quiet day"));

        published.await(id + ":next");
        var letter = onlyLetter(id);
        assertThat(letter.value()).isEqualTo(bytes);
        assertThat(TopicWatch.header(letter, EXCEPTION)).isEqualTo(EngineFailure.class.getName());
        assertLabelled(letter, TOPICS.stories());
        assertThat(enriched.now(id)).isEmpty();
    }

    @Test
    void takesAStoryAgainThatBrokeAnEngine() {
        broker.send(TOPICS.stories(), "again:1", story("again:1", PoisonousEngines.THROWS));
        broker.send(TOPICS.stories(), "again:1", story("again:1", "the same bytes to a mended engine"));

        assertThat(published.await("again:1")).hasSize(1);
    }

    @Test
    void refusesAStoryThatEnrichmentMakesTooLargeAndGoesOn() {
        var largest = TOPICS.stories().maxValueBytes();
        var empty = bytes(TOPICS.stories(), story("large:1", "")).length;
        var large = story("large:1", "L".repeat(largest - empty - 8));

        broker.send(TOPICS.stories(), "large:1", large);
        broker.send(TOPICS.stories(), "large:next", story("large:next", "a quiet day"));

        published.await("large:next");
        var refusals = rejected.now("receipt of large:1").stream()
                .map(record -> TOPICS.rejected().values().deserializer().deserialize("", record.value()))
                .toList();
        assertThat(refusals).extracting(refusal -> refusal.getReason()).containsExactly("enriched-too-large");
        assertThat(dead.now("large:1")).isEmpty();
    }

    @Test
    void parksAStoryWhoseCleanRecordIsTooLargeAndGoesOn() {
        // A quotation mark is one byte in Avro and two in JSON.
        var bytes = bytes(
                TOPICS.enriched(),
                enriched("quotes:1", "\"".repeat(TOPICS.ninjs().maxValueBytes() / 2 + 1)));

        broker.sendBytes(TOPICS.enriched(), "quotes:1", bytes);
        broker.send(TOPICS.enriched(), "quotes:next", enriched("quotes:next", "a quiet day"));

        published.await("quotes:next");
        var letter = onlyLetter("quotes:1");
        assertThat(letter.value()).isEqualTo(bytes);
        assertThat(TopicWatch.header(letter, EXCEPTION)).isEqualTo(OversizeRecordException.class.getName());
        assertLabelled(letter, TOPICS.enriched());
        assertThat(published.now("quotes:1")).isEmpty();
    }

    @Test
    void stopsForAValueThatCannotBeWrittenAndRollsBackWhatWentBefore() throws InterruptedException {
        var givenUp = new CompletableFuture<Throwable>();
        var unwritable = broker.stream("unwritable", unwritable(), givenUp::complete);

        broker.sendBytes(TOPICS.received(), "unwritable:1", new byte[] {1});

        assertThat(givenUp)
                .succeedsWithin(OwnBroker.LIMIT)
                .extracting(DeadLettersTest::root)
                .isInstanceOf(SerializationException.class);
        unwritable.close();
        assertThat(dead.now("unwritable:1")).isEmpty();
        assertThat(rejected.now("unwritable:1")).isEmpty();
    }

    @Test
    void stopsAtOnceForAnErrorThatIsNotTheRecords() throws InterruptedException {
        try (var own = OwnBroker.start(1)) {
            var givenUp = new CompletableFuture<Throwable>();
            var stream = own.stream("enrich", poisonousEnrich(), givenUp::complete);
            var watch = own.watch(TOPICS.enriched());

            own.send(TOPICS.stories(), "link:before", story("link:before", "a quiet day"));
            // Committed first: what stands in one transaction with the poison is rolled back with it each time.
            watch.await("link:before");
            own.send(TOPICS.stories(), "link:1", story("link:1", PoisonousEngines.CANNOT_LINK));

            assertThat(givenUp)
                    .succeedsWithin(OwnBroker.LIMIT)
                    .extracting(DeadLettersTest::root)
                    .isInstanceOf(NoClassDefFoundError.class);
            assertThat(watch.now("link:before")).hasSize(1);
            assertThat(own.watch(TOPICS.dead()).now("link:1")).isEmpty();
            stream.close();
            assertThat(stream.isAlive()).isFalse();
        }
    }

    private static Topology poisonousEnrich() {
        return EnrichTopology.of(TOPICS, PoisonousEngines.enricher(), EnrichConfig.REPEATS_KEPT.standard());
    }

    /** Copies raw records to wire.rejected twice, the second time through a serializer that writes only empty ones. */
    private static Topology unwritable() {
        Serializer<byte[]> fails = new Serializer<>() {
            @Override
            public byte[] serialize(String topic, byte[] value) {
                if (value.length > 0) {
                    throw new SerializationException("poison");
                }
                return value;
            }
        };
        return new Topology()
                .addSource(
                        "read",
                        new StringDeserializer(),
                        new ByteArrayDeserializer(),
                        TOPICS.received().name())
                .addSink("copy", TOPICS.rejected().name(), new StringSerializer(), new ByteArraySerializer(), "read")
                .addSink("write", TOPICS.rejected().name(), new StringSerializer(), fails, "read");
    }

    private static ConsumerRecord<String, byte[]> onlyLetter(String key) {
        var letters = dead.now(key);
        assertThat(letters).as("dead letters of " + key).hasSize(1);
        return letters.get(0);
    }

    private static void assertLabelled(ConsumerRecord<String, byte[]> letter, Topic<?> source) {
        assertThat(TopicWatch.header(letter, EventHeaders.TRACE)).isEqualTo(OwnBroker.TRACE);
        assertThat(TopicWatch.header(letter, EXCEPTION)).isNotEmpty();
        assertThat(TopicWatch.header(letter, "__streams.errors.message")).isNotEmpty();
        assertThat(TopicWatch.header(letter, "__streams.errors.topic")).isEqualTo(source.name());
        assertThat(TopicWatch.header(letter, "__streams.errors.partition")).isEqualTo("0");
        assertThat(TopicWatch.header(letter, "__streams.errors.offset")).containsOnlyDigits();
    }

    private static Throwable root(Throwable thrown) {
        return Optional.ofNullable(thrown.getCause()).map(DeadLettersTest::root).orElse(thrown);
    }

    private static <V> byte[] bytes(Topic<V> topic, V value) {
        return topic.values().serializer().serialize(topic.name(), value);
    }

    private static Story story(String id, String headline) {
        return Story.newBuilder()
                .setStoryId(id)
                .setProvider("test")
                .setGuid(id)
                .setReceiptId("receipt of " + id)
                .setContentSha256("hash of " + id)
                .setReceivedAt(RECEIVED)
                .setHeadline(headline)
                .setParagraphs(List.of(new Paragraph(0, "text", "Nothing happened in the harbour.")))
                .build();
    }

    private static EnrichedStory enriched(String id, String text) {
        return EnrichedStory.newBuilder()
                .setStoryId(id)
                .setProvider("test")
                .setGuid(id)
                .setContentSha256("hash of " + id)
                .setReceivedAt(RECEIVED)
                .setParagraphs(List.of(new Paragraph(0, "text", text)))
                .build();
    }
}
