package org.copytaster.standalone.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copytaster.standalone.stream.OwnBroker.TOPICS;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.copytaster.enrich.settings.EnrichConfig;
import org.copytaster.enrich.story.Enricher;
import org.copytaster.enrich.stream.EnrichTopology;
import org.copytaster.ingest.format.StoryParsers;
import org.copytaster.ingest.input.InputBytes;
import org.copytaster.ingest.input.Limits;
import org.copytaster.ingest.input.Source;
import org.copytaster.ingest.stream.Delivery;
import org.copytaster.ingest.stream.Door;
import org.copytaster.ingest.stream.IngestMeters;
import org.copytaster.ingest.stream.ProducerProperties;
import org.copytaster.ingest.stream.Receipt;
import org.copytaster.publish.release.WireReleaseRules;
import org.copytaster.publish.settings.ReleaseConfig;
import org.copytaster.publish.stream.PublishTopology;
import org.copytaster.runtime.ExitCode;
import org.copytaster.schemas.Story;
import org.copytaster.streams.RunningStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A release that refuses what is long and breaks at some headlines, then one that does neither, and an operator who has
 * all read once more.
 */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class ReplaysTest {
    private static final Limits SHORT = new Limits(Limits.STANDARD.inputBytes(), 300, Limits.STANDARD.depth());
    private static final Source SOURCE = Source.named("harbour");
    private static final String LONG = "The ferry sails again. ".repeat(20);
    private static final int EACH = 6;

    private final TypedCommand command = new TypedCommand();
    private static OwnBroker broker;
    private static TopicWatch published;
    private static TopicWatch stories;
    private static final List<Receipt> refused = new ArrayList<>();

    @BeforeAll
    static void breakAndMend() throws InterruptedException {
        broker = OwnBroker.start(1);
        broker.stream(
                "publish", PublishTopology.of(TOPICS, new WireReleaseRules(), ReleaseConfig.standard()), cause -> {});
        published = broker.watch(TOPICS.published());
        stories = broker.watch(TOPICS.stories());
        var enrich = enrich(PoisonousEngines.enricher());
        try (var door = door(SHORT)) {
            takeAll(door);
        }
        published.await("harbour:last");
        enrich.close();
        enrich(PoisonousEngines.mended());
        try (var door = door(Limits.STANDARD)) {
            // Its sender was told, and did not wait for the operator.
            push(door, story("long-0", "Long", LONG));
        }
        published.await("harbour:long-0");
    }

    @AfterAll
    static void close() {
        broker.close();
    }

    private static void takeAll(Door door) {
        for (int number = 0; number < EACH; number++) {
            push(door, story("good-" + number, "Good", "A quiet day."));
            push(door, story("poison-" + number, PoisonousEngines.THROWS, "A quiet day."));
            refused.add(push(door, story("long-" + number, "Long", LONG)));
        }
        refused.add(
                push(door, "[" + story("batch-0", "Batch", "Short.") + "," + story("batch-1", "Batch", LONG) + "]"));
        refused.add(push(door, "{\"uri\":\"broken\""));
        door.receive(Delivery.file(InputBytes.beginning(new byte[] {'{'}, 99_000_000, "ab"), SOURCE, "huge.json"));
        push(door, story("last", "Last", "A quiet day."));
    }

    @Test
    void bringEverythingThatFailedAndNothingTwice() {
        assertThat(copytaster("rejected", "replay")).isEqualTo(ExitCode.NOT_DONE);
        assertThat(printed())
                .contains(
                        refused.get(1).receiptId() + "  wire.rejected p0@1  goes as harbour:long-1",
                        "goes as harbour:batch-1",
                        "stays: refused still, invalid-json",
                        "stays: only the beginning of its 99000000 bytes is kept",
                        "7 of 9 would be taken; nothing is done yet");
        assertThat(copytaster("dead", "replay", "--by", "mo", "--yes")).isEqualTo(ExitCode.OK);
        assertThat(printed()).contains(EACH + " of " + EACH + " put back by mo");
        assertThat(copytaster("rejected", "replay", "--by", "mo", "--yes")).isEqualTo(ExitCode.SOME_REFUSED);
        assertThat(printed()).contains("7 of 9 taken, by mo");
        assertThat(copytaster("dead", "replay", "--by", "mo", "--yes")).isEqualTo(ExitCode.OK);
        assertThat(copytaster("rejected", "replay", "--by", "mo", "--yes")).isEqualTo(ExitCode.NOT_DONE);
        assertThat(printed()).contains("stays: it was taken at an earlier replay");
        assertThat(copytaster("replay", refused.get(EACH).receiptId(), "--by", "mo", "--yes"))
                .isEqualTo(ExitCode.OK);
        assertThat(printed()).contains("goes as harbour:batch-0, harbour:batch-1", "read once more, by mo");
        try (var door = door(Limits.STANDARD)) {
            push(door, story("end", "End", "A quiet day."));
        }
        published.await("harbour:end");

        everyStory()
                .forEach(id -> assertThat(published.now("harbour:" + id)).as(id).hasSize(1));
        assertFirstReceiptAndTime();
    }

    /** The story of a refused input stands under the receipt that its sender was given, at the time of that. */
    private static void assertFirstReceiptAndTime() {
        var rejections = broker.watch(TOPICS.rejected());
        var replayed = stories.now("harbour:long-1").get(0);
        var receipt = refused.get(1).receiptId();
        assertThat(story(replayed).getReceiptId()).isEqualTo(receipt);
        assertThat(replayed.timestamp())
                .isEqualTo(rejections.now(receipt).get(0).timestamp());
        assertThat(TopicWatch.header(replayed, "copytaster.replayed.by")).isEqualTo("mo");
        assertThat(TopicWatch.header(replayed, "copytaster.replayed.from")).isEqualTo("wire.rejected p0@1");
    }

    @Test
    void readAnInputAgainOnlySoOftenAndNoneThatIsGone() {
        var good = story(stories.await("harbour:good-0").get(0)).getReceiptId();

        assertThat(copytaster("replay", good)).isEqualTo(ExitCode.NOT_DONE);
        assertThat(printed()).contains("goes as harbour:good-0", "nothing is done yet");
        assertThat(copytaster("replay", good, "--by", "mo", "--yes", "--most", "1"))
                .isEqualTo(ExitCode.OK);
        assertThat(copytaster("replay", good, "--by", "mo", "--yes", "--most", "1"))
                .isEqualTo(ExitCode.NOT_DONE);
        assertThat(printed()).contains("stays: it was read 1 times more; --most 2 allows one more");
        assertThat(copytaster("replay", "00000000-0000-0000-0000-000000000000")).isEqualTo(ExitCode.SOME_REFUSED);
        assertThat(printed()).contains("wire.received has no input with the receipt 0000");
        assertThat(copytaster("replay", good, "--yes")).isEqualTo(ExitCode.USAGE);
    }

    private static Stream<String> everyStory() {
        return Stream.concat(
                IntStream.range(0, EACH)
                        .boxed()
                        .flatMap(number -> Stream.of("good-" + number, "poison-" + number, "long-" + number)),
                Stream.of("batch-0", "batch-1", "last", "end"));
    }

    private static RunningStream enrich(Enricher enricher) throws InterruptedException {
        var topology = EnrichTopology.of(TOPICS, enricher, EnrichConfig.REPEATS_KEPT.standard());
        return broker.stream("enrich", topology, cause -> {});
    }

    private static Door door(Limits limits) {
        return Door.open(
                StoryParsers.standard(limits),
                ProducerProperties.forFiles(broker.bootstrapServers()),
                broker.client(),
                IngestMeters.none());
    }

    private static Receipt push(Door door, String json) {
        return door.receive(
                Delivery.file(InputBytes.whole(json.getBytes(StandardCharsets.UTF_8)), SOURCE, "copy.json"));
    }

    private static String story(String id, String headline, String body) {
        return """
                {"uri":"%s","headline":"%s","body_text":"%s"}""".formatted(id, headline, body);
    }

    private static Story story(ConsumerRecord<String, byte[]> record) {
        return TOPICS.stories().values().deserializer().deserialize("", record.value());
    }

    private int copytaster(String... words) {
        return command.run(broker.bootstrapServers(), words);
    }

    private String printed() {
        return command.printed();
    }
}
