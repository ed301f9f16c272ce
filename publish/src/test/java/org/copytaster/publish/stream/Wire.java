package org.copytaster.publish.stream;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.copytaster.publish.release.WireReleaseRules;
import org.copytaster.publish.settings.ReleaseConfig;
import org.copytaster.publish.story.EnrichedStories;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.StoryStatus;
import org.copytaster.schemas.stream.Topic;
import org.copytaster.schemas.stream.Topics;

/** The publish topology between topics, at a time that only the test moves. */
final class Wire implements AutoCloseable {
    static final Instant START = EnrichedStories.NOON;
    static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private static final Topics TOPICS = Topics.standard();

    private final TopologyTestDriver driver;
    private final TestInputTopic<String, EnrichedStory> enriched;
    private Instant now = START;

    final TestOutputTopic<String, CleanStory> stories;
    final TestOutputTopic<String, CleanStory> latest;
    final TestOutputTopic<String, String> ninjs;
    final TestOutputTopic<String, StoryStatus> status;

    Wire(Path stateDir) {
        this(stateDir, ReleaseConfig.standard());
    }

    Wire(Path stateDir, ReleaseConfig settings) {
        var config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, "publish");
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:9092");
        config.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        driver = new TopologyTestDriver(PublishTopology.of(TOPICS, new WireReleaseRules(), settings), config, START);
        enriched = driver.createInputTopic(
                TOPICS.enriched().name(),
                new StringSerializer(),
                TOPICS.enriched().values().serializer());
        stories = output(TOPICS.published());
        latest = output(TOPICS.latest());
        ninjs = output(TOPICS.ninjs());
        status = output(TOPICS.status());
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
