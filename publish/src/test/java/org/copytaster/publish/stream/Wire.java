package org.copytaster.publish.stream;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.copytaster.publish.release.WireReleaseRules;
import org.copytaster.publish.settings.ReleaseConfig;
import org.copytaster.publish.story.EnrichedStories;
import org.copytaster.publish.story.StoryHistory;
import org.copytaster.runtime.metrics.PrometheusMeters;
import org.copytaster.schemas.Act;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.StoryStatus;
import org.copytaster.schemas.stream.SchemaIds;
import org.copytaster.schemas.stream.Topic;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.streams.StreamProperties;
import org.jspecify.annotations.Nullable;

/** The publish topology between topics, at a time that only the test moves. */
final class Wire implements AutoCloseable {
    static final Instant START = EnrichedStories.NOON;
    static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private static final Topics TOPICS = Topics.standard();

    private final PrometheusMeters meters = PrometheusMeters.of(List.of());
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, EnrichedStory> enriched;
    private final TestInputTopic<String, Act> acts;
    private Instant now;

    final TestOutputTopic<String, CleanStory> stories;
    final TestOutputTopic<String, CleanStory> latest;
    final TestOutputTopic<String, String> ninjs;
    final TestOutputTopic<String, String> latestNinjs;
    final TestOutputTopic<String, StoryStatus> status;
    final TestOutputTopic<String, byte[]> dead;

    Wire(Path stateDir) {
        this(stateDir, ReleaseConfig.standard());
    }

    Wire(Path stateDir, ReleaseConfig settings) {
        this(stateDir, settings, START, Routing.none());
    }

    Wire(Path stateDir, Routing routing) {
        this(stateDir, ReleaseConfig.standard(), START, routing);
    }

    private Wire(Path stateDir, ReleaseConfig settings, Instant start, Routing routing) {
        now = start;
        var config = new StreamProperties("publish", "test", "nowhere:9092", stateDir, 1, Map.of()).properties(TOPICS);
        driver = new TopologyTestDriver(
                PublishTopology.of(TOPICS, new WireReleaseRules(), settings, meters, SchemaIds.builtIn(), routing),
                config,
                start);
        enriched = driver.createInputTopic(
                TOPICS.enriched().name(),
                new StringSerializer(),
                TOPICS.enriched().values().serializer());
        acts = driver.createInputTopic(
                TOPICS.acts().name(),
                new StringSerializer(),
                TOPICS.acts().values().serializer());
        stories = output(TOPICS.published());
        latest = output(TOPICS.latest());
        ninjs = output(TOPICS.ninjs());
        latestNinjs = output(TOPICS.latestNinjs());
        status = output(TOPICS.status());
        dead = output(TOPICS.dead());
    }

    /** Another process, later, with other settings, over what this one remembers. */
    Wire startedAgain(Path otherStateDir, ReleaseConfig settings) {
        var again = new Wire(otherStateDir, settings, now, Routing.none());
        for (var name : List.of("stories", "copies", "agenda")) {
            KeyValueStore<Object, Object> to = again.driver.getKeyValueStore(name);
            try (var all = driver.getKeyValueStore(name).all()) {
                all.forEachRemaining(entry -> to.put(entry.key, entry.value));
            }
        }
        return again;
    }

    /** What came on the topic of a route since the last look. */
    List<TestRecord<String, byte[]>> routed(String topic) {
        return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    /** Changes what one of the stores holds of a story, as a disk may that lies. */
    Wire damages(String store, String storyId, UnaryOperator<byte[]> damage) {
        KeyValueStore<String, byte[]> values = driver.getKeyValueStore(store);
        values.put(storyId, damage.apply(values.get(storyId)));
        return this;
    }

    /** Takes out what one of the stores holds of a story. */
    Wire drops(String store, String storyId) {
        driver.getKeyValueStore(store).delete(storyId);
        return this;
    }

    /** What the timer has to do: time, task and story. */
    List<String> agenda() {
        var keys = new ArrayList<String>();
        try (var all = driver.getKeyValueStore("agenda").all()) {
            all.forEachRemaining(entry -> keys.add((String) entry.key));
        }
        return keys;
    }

    /** Whose texts are kept: the keys of the copies. */
    List<String> copies() {
        var keys = new ArrayList<String>();
        try (var all = driver.getKeyValueStore("copies").all()) {
            all.forEachRemaining(entry -> keys.add((String) entry.key));
        }
        return keys;
    }

    /** Why each record on wire.dead is there, and its key. */
    List<String> deadLetters() {
        return dead.readRecordsToList().stream()
                .map(letter -> letter.key() + " " + header(letter, "copytaster.reason"))
                .toList();
    }

    static String header(TestRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** What it counted and measured. */
    String metrics() {
        return meters.scrape();
    }

    /** Puts a record on wire.enriched under a key of its own. */
    Wire receives(@Nullable String key, @Nullable EnrichedStory story) {
        enriched.pipeInput(new TestRecord<>(key, story, new RecordHeaders(), now));
        return this;
    }

    /** What a topic carries, to the byte. */
    TestOutputTopic<String, byte[]> bytes(Topic<?> topic) {
        return driver.createOutputTopic(topic.name(), new StringDeserializer(), new ByteArrayDeserializer());
    }

    private <V> TestOutputTopic<String, V> output(Topic<V> topic) {
        return driver.createOutputTopic(
                topic.name(), new StringDeserializer(), topic.values().deserializer());
    }

    Wire receives(EnrichedStory story) {
        var headers = new RecordHeaders().add("traceparent", TRACE.getBytes(StandardCharsets.UTF_8));
        enriched.pipeInput(new TestRecord<>(story.getStoryId(), story, headers, now));
        return this;
    }

    /** An operator orders something about the story as it stands; the order is named by what it is. */
    Wire orders(String kind, String storyId) {
        return orders(act(kind, storyId).build());
    }

    Wire orders(Act act) {
        return ordersUnder(act.getStoryId(), act);
    }

    /** Puts a record on wire.acts under a key of its own. */
    Wire ordersUnder(@Nullable String key, @Nullable Act act) {
        acts.pipeInput(new TestRecord<>(key, act, new RecordHeaders(), now));
        return this;
    }

    /** An order about the story as it stands. */
    Act.Builder act(String kind, String storyId) {
        var newest = stands(storyId);
        return Act.newBuilder()
                .setActId(kind + "-1")
                .setStoryId(storyId)
                .setKind(kind)
                .setBy("mo")
                .setWhy("said by telephone")
                .setOrderedAt(now)
                .setRevision(newest.getNewestRevision())
                .setContentSha256(newest.getNewestSha256());
    }

    /** What is remembered of how a story stands. */
    StoryStatus stands(String storyId) {
        KeyValueStore<String, byte[]> kept = driver.getKeyValueStore("stories");
        var bytes = kept.get(storyId);
        return bytes == null
                ? StoryHistory.unknown(storyId)
                : TOPICS.status().values().deserializer().deserialize("stories", bytes);
    }

    /** Whether a copy of the story is kept. */
    boolean hasCopy(String storyId) {
        return driver.getKeyValueStore("copies").get(storyId) != null;
    }

    Wire waits(Duration duration) {
        driver.advanceWallClockTime(duration);
        now = now.plus(duration);
        return this;
    }

    /** The time that the topology sees. */
    Instant now() {
        return now;
    }

    /** What news.stories carried since the last look: revision and status. */
    List<String> published() {
        return stories.readValuesToList().stream()
                .map(one -> one.getRevision() + " " + one.getPubStatus())
                .toList();
    }

    /** The newest record on wire.status: one line a revision. */
    List<String> history() {
        return standing().getRevisions().stream()
                .map(one -> one.getRevision() + " " + one.getState() + " " + one.getReason())
                .toList();
    }

    /** The newest record on wire.status. */
    StoryStatus standing() {
        var all = status.readValuesToList();
        return all.get(all.size() - 1);
    }

    @Override
    public void close() {
        driver.close();
    }
}
