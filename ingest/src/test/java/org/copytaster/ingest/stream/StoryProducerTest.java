package org.copytaster.ingest.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.copytaster.ingest.format.Head;
import org.copytaster.ingest.format.StoryParser;
import org.copytaster.ingest.format.StoryParsers;
import org.copytaster.ingest.format.ninjs.NinjsParser;
import org.copytaster.ingest.input.InputBytes;
import org.copytaster.ingest.input.Limits;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.ingest.input.Refusal.Reason;
import org.copytaster.ingest.input.Source;
import org.copytaster.ingest.input.WireInput;
import org.copytaster.runtime.log.LogFormat;
import org.copytaster.runtime.log.Logs;
import org.copytaster.schemas.stream.Topic;
import org.copytaster.schemas.stream.Topics;
import org.junit.jupiter.api.Test;

class StoryProducerTest {
    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");
    private static final Topics TOPICS = Topics.standard();
    private static final String TWO = "[{\"uri\":\"urn:x:1\",\"version\":\"7\",\"headline\":\"One\",\"embargoed\":"
            + "\"2099-01-01T00:00:00Z\"},{\"uri\":\"urn:x:2\",\"headline\":\"Two\"}]";

    private final MockProducer<String, byte[]> kafka = producer(true);
    private final AtomicInteger receipts = new AtomicInteger();
    private final Door door = door(kafka);

    @Test
    void writesTheInputAndThenEachOfItsStories() {
        var receipt = receive(TWO);

        assertThat(kafka.history())
                .extracting(record -> record.topic() + " " + record.key())
                .containsExactly("wire.received r1", "wire.stories wire-a:urn:x:1", "wire.stories wire-a:urn:x:2");
        assertThat(new String(kafka.history().get(0).value(), StandardCharsets.UTF_8))
                .isEqualTo(TWO);
        assertThat(receipt.receiptId()).isEqualTo("r1");
        assertThat(receipt.refusal()).isEmpty();
        assertThat(receipt.accepted()).extracting(Receipt.Accepted::revision).containsExactly("7", "");
        assertThat(receipt.accepted().get(0).contentSha256()).hasSize(64);
    }

    @Test
    void writesStoriesThatReadBackAsTheyWere() {
        receive(TWO);

        var story = read(TOPICS.stories(), kafka.history().get(1));
        assertThat(story.getHeadline()).isEqualTo("One");
        assertThat(story.getReceiptId()).isEqualTo("r1");
        assertThat(story.getReceivedAt()).contains(NOON);
        assertThat(story.getEmbargoedUntil()).contains(Instant.parse("2099-01-01T00:00:00Z"));
    }

    @Test
    void stampsEveryRecordWithTheTimeOfReceipt() {
        receive(TWO);

        assertThat(kafka.history())
                .allSatisfy(record -> assertThat(record.timestamp()).isEqualTo(NOON.toEpochMilli()));
    }

    @Test
    void saysInTheHeadersWhereAnInputCameFrom() {
        receive(TWO);

        var headers = kafka.history().get(0).headers();
        assertThat(header(headers, "ce_wiresource")).isEqualTo("wire-a");
        assertThat(header(headers, "ce_wirename")).isEqualTo("copy.json");
        assertThat(headers.lastHeader("ce_wirezone")).isNull();
        assertThat(header(headers, "ce_time")).isEqualTo("2026-03-03T12:00:00Z");
    }

    @Test
    void saysInTheHeadersInWhichZoneAnInputIsRead() {
        var berlin = new Source("wire-a", Optional.empty(), Optional.empty(), Optional.of(ZoneId.of("Europe/Berlin")));

        door.receive(Delivery.file(bytes(TWO), berlin, ""));

        assertThat(header(kafka.history().get(0).headers(), "ce_wirezone")).isEqualTo("Europe/Berlin");
    }

    @Test
    void passesTheTraceOn() {
        var input = input(TWO);
        var cause = new RecordHeaders().add("traceparent", "00-abc-def-01".getBytes(StandardCharsets.UTF_8));

        new StoryProducer(kafka, TOPICS)
                .send(input, StoryParsers.standard().parse(input), cause)
                .join();

        assertThat(kafka.history())
                .allSatisfy(record ->
                        assertThat(header(record.headers(), "traceparent")).isEqualTo("00-abc-def-01"));
    }

    @Test
    void writesARefusedInputWithItsBytesAndPlace() {
        var broken = "{\"uri\": \n }";

        var receipt = receive(broken);

        var rejection = read(TOPICS.rejected(), kafka.history().get(0));
        assertThat(kafka.history()).hasSize(1);
        assertThat(receipt.refusal().map(refusal -> refusal.reason())).contains(Reason.INVALID_JSON);
        assertThat(rejection.getReason()).isEqualTo("invalid-json");
        assertThat(rejection.getLine()).isEqualTo(2);
        assertThat(rejection.getName()).isEqualTo("copy.json");
        assertThat(rejection.getTruncated()).isFalse();
        assertThat(StandardCharsets.UTF_8.decode(rejection.getBytes()).toString())
                .isEqualTo(broken);
    }

    @Test
    void keepsTheBeginningOfAnInputThatWasTooLarge() {
        var content = InputBytes.beginning(new byte[16 * 1024], 50_000_000L, "ab");

        door.receive(Delivery.file(content, Source.named("wire-a"), "huge.txt"));

        var rejection = read(TOPICS.rejected(), kafka.history().get(0));
        assertThat(rejection.getReason()).isEqualTo("too-large");
        assertThat(rejection.getSize()).isEqualTo(50_000_000L);
        assertThat(rejection.getSha256()).isEqualTo("ab");
        assertThat(rejection.getTruncated()).isTrue();
        assertThat(rejection.getBytes().remaining()).isEqualTo(16 * 1024);
    }

    @Test
    void refusesAStoryWhoseRecordTheBrokerWouldTurnAway() {
        var keywords = ("\"" + "k".repeat(1000) + "\",").repeat(5000);

        var receipt = receive("{\"uri\":\"a\",\"headline\":\"x\",\"keywords\":[" + keywords + "\"k\"]}");

        assertThat(receipt.refusal().map(refusal -> refusal.reason())).contains(Reason.STORY_TOO_LARGE);
        assertThat(kafka.history()).extracting(ProducerRecord::topic).containsExactly("wire.rejected");
    }

    @Test
    void refusesAnInputThatTheTopicWouldTurnAwayWhateverTheLimitSays() {
        var generous = StoryParsers.standard(new Limits(64 * 1024 * 1024, 1024 * 1024, 200));
        var input = new WireInput(
                bytes("{\"uri\":\"a\",\"headline\":\"x\"}" + " ".repeat(13 * 1024 * 1024)),
                Source.named("wire-a"),
                Optional.empty(),
                "r1",
                NOON);

        var receipt = new StoryProducer(kafka, TOPICS)
                .send(input, generous.parse(input), new RecordHeaders())
                .join();

        assertThat(receipt.refusal().map(refusal -> refusal.reason())).contains(Reason.TOO_LARGE);
        assertThat(read(TOPICS.rejected(), kafka.history().get(0)).getTruncated())
                .isTrue();
    }

    @Test
    void saysWhatToDoWhenARecordWasNotAcknowledged() {
        var down = producer(true);
        down.sendException = new TimeoutException("no broker");

        assertThatThrownBy(() -> door(down).receive(Delivery.file(bytes(TWO), Source.named("wire-a"), "copy.json")))
                .isInstanceOf(SendFailedException.class)
                .hasMessageContaining("copy.json")
                .hasMessageContaining("no broker")
                .hasMessageContaining("send it again");
    }

    @Test
    void leavesTheInterruptSetWhenTheWaitIsInterrupted() {
        var silent = producer(false);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> door(silent).receive(Delivery.file(bytes(TWO), Source.named("wire-a"), "")))
                .isInstanceOf(SendFailedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void givesEachInputAReceiptOfItsOwn() {
        assertThat(receive(TWO).receiptId())
                .isNotEqualTo(receive("[" + TWO + "]").receiptId());
    }

    @Test
    void writesAFileThatComesAgainOnce() {
        var first = receive(TWO);
        var written = kafka.history().size();

        assertThat(receive(TWO)).isEqualTo(first);
        assertThat(kafka.history()).hasSize(written);
    }

    @Test
    void takesACorrectionBackThatIsKnownByItsBytesAlone() {
        for (var text : List.of("First.", "Second.", "First.", "First.")) {
            door.receive(push(text, Optional.empty()));
        }
        assertThat(written()).containsExactly("First.", "Second.", "First.");
    }

    @Test
    void writesADeliveryOnceWhoseKeyComesAgainAfterANewerOne() {
        door.receive(push("First.", Optional.of("delivery-1")));
        door.receive(push("Second.", Optional.of("delivery-2")));
        door.receive(push("First.", Optional.of("delivery-1")));
        assertThat(written()).containsExactly("First.", "Second.");
    }

    @Test
    void callsEachStoryOfADeliveryTheSameHoweverOftenItComes() {
        var file = Delivery.file(bytes(TWO), Source.named("wire-a"), "copy.json");
        var first = deliveryIds(file.modifiedAt(NOON));
        assertThat(first)
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[0-9a-f]{32}\\.[0-9]+\\.[0-9]+"));
        assertThat(deliveryIds(file.modifiedAt(NOON))).isEqualTo(first);
        assertThat(deliveryIds(file.modifiedAt(NOON.plusSeconds(1)))).doesNotContainAnyElementsOf(first);
    }

    @Test
    void callsADeliveryByNoNameThatCannotBeToldAgain() {
        receive(TWO);
        assertThat(kafka.history()).allMatch(record -> record.headers().lastHeader("ce_deliveryid") == null);
    }

    @Test
    void writesAFileAgainThatWasNotAcknowledged() {
        var down = producer(true);
        var door = door(down);
        down.sendException = new TimeoutException("no broker");
        assertThatThrownBy(() -> door.receive(Delivery.file(bytes(TWO), Source.named("wire-a"), "copy.json")))
                .isInstanceOf(SendFailedException.class);
        down.sendException = null;

        var receipt = door.receive(Delivery.file(bytes(TWO), Source.named("wire-a"), "copy.json"));

        assertThat(receipt.accepted()).hasSize(2);
    }

    @Test
    void takesTheGoodItemsOfAFileWithABadOne() {
        var receipt = receive("[{\"uri\":\"urn:x:1\",\"headline\":\"One\"},{\"headline\":\"\"}]");

        assertThat(kafka.history())
                .extracting(record -> record.topic() + " " + record.key())
                .containsExactly("wire.received r1", "wire.stories wire-a:urn:x:1", "wire.rejected r1");
        assertThat(receipt.accepted()).extracting(Receipt.Accepted::storyId).containsExactly("wire-a:urn:x:1");
        assertThat(receipt.refusals()).extracting(Refusal::pointer).containsExactly("/1");
    }

    @Test
    void eachRefusalIsALineOfTheLogAndNoWordOfTheCopyIs() {
        var forged = "a.json\n2026-01-01T00:00:00Z ERROR Forged: \u001b[2Jlost";
        var lines = Logs.during(LogFormat.TEXT, () -> {
            door.receive(Delivery.file(bytes("{\"headline\":Ferry sinks}"), Source.named("wire-a"), forged));
            door.receive(Delivery.file(
                    bytes("[{\"uri\":\"urn:x:1\",\"headline\":\"Ferry\"},{\"headline\":\"\",\"sinks\":1}]"),
                    new Source("wire-b", Optional.of("harbour"), Optional.empty()),
                    "b.json"));
        });

        assertThat(lines.lines().map(line -> line.substring(line.indexOf(' ') + 1)))
                .containsExactly(
                        "WARN  stories: rejected reason=invalid-json receipt=r1 source=wire-a"
                                + " name=\"a.json\\n2026-01-01T00:00:00Z ERROR Forged: \\u001b[2Jlost\" line=1 column=13",
                        "WARN  stories: rejected reason=no-content receipt=r2 source=wire-b provider=harbour"
                                + " name=b.json item=2");
    }

    @Test
    void writesAnInputThatIsReadOnceMoreBehindItsStories() {
        var slow = producer(false);
        var parsers = StoryParsers.standard();
        var input = new WireInput(bytes(TWO), Source.named("wire-a"), Optional.empty(), "r1", NOON);
        var kept = new KeptInput(input, 0, Optional.empty(), Optional.empty());

        var receipt = new StoryProducer(slow, TOPICS)
                .sendAgain(kept, parsers.parse(input), new RecordHeaders(), new RecordHeaders());

        assertThat(slow.history()).extracting(ProducerRecord::topic).containsExactly("wire.stories", "wire.stories");
        slow.completeNext();
        slow.errorNext(new TimeoutException("no broker"));
        assertThatThrownBy(receipt::join).hasCauseInstanceOf(SendFailedException.class);
        assertThat(slow.history()).extracting(ProducerRecord::topic).doesNotContain("wire.received");
    }

    @Test
    void readsAndWritesAnInputWithABadItemOnce() {
        var readings = new AtomicInteger();
        var counting = new StoryParsers(List.of(new CountedParser(readings)), Limits.STANDARD);
        var counted =
                new Door(counting, new StoryProducer(kafka, TOPICS), Clock.fixed(NOON, ZoneOffset.UTC), () -> "r");

        counted.receive(Delivery.file(
                bytes("[{\"uri\":\"urn:x:1\",\"headline\":\"One\"},{\"headline\":\"\"}]"), Source.named("w"), "f"));

        assertThat(readings).hasValue(1);
    }

    /** Reads ninjs and counts how often. */
    private record CountedParser(AtomicInteger readings) implements StoryParser {
        private static final NinjsParser NINJS = new NinjsParser(Limits.STANDARD);

        @Override
        public String format() {
            return NINJS.format();
        }

        @Override
        public boolean recognises(Head head) {
            return NINJS.recognises(head);
        }

        @Override
        public Parsed parse(WireInput input) {
            readings.incrementAndGet();
            return NINJS.parse(input);
        }
    }

    @Test
    void settingsFollowTheCatalogue() {
        var properties = ProducerProperties.forFiles("localhost:9092").properties(TOPICS);

        assertThat(properties)
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", true)
                .containsEntry("delivery.timeout.ms", 120_000)
                .containsEntry("max.request.size", 12 * 1024 * 1024);
    }

    private Receipt receive(String text) {
        return door.receive(Delivery.file(bytes(text), Source.named("wire-a"), "copy.json"));
    }

    /** Plain text under an id, which says neither when it was made nor which revision it is. */
    private static Delivery push(String text, Optional<String> key) {
        return new Delivery(
                bytes(text),
                Source.named("wire-a"),
                Optional.of("ferry.txt"),
                Optional.of("ferry-1"),
                Optional.empty(),
                key,
                Optional.empty(),
                Optional.empty());
    }

    /** The first paragraphs of the stories written so far. */
    private List<String> written() {
        return kafka.history().stream()
                .filter(record -> record.topic().equals("wire.stories"))
                .map(record ->
                        read(TOPICS.stories(), record).getParagraphs().get(0).getText())
                .toList();
    }

    /** What a door of another process calls the stories of this delivery. */
    private List<String> deliveryIds(Delivery delivery) {
        var other = producer(true);
        door(other).receive(delivery);
        return other.history().stream()
                .filter(record -> record.topic().equals("wire.stories"))
                .map(record -> header(record.headers(), "ce_deliveryid"))
                .toList();
    }

    private Door door(MockProducer<String, byte[]> producer) {
        return new Door(
                StoryParsers.standard(),
                new StoryProducer(producer, TOPICS),
                Clock.fixed(NOON, ZoneOffset.UTC),
                () -> "r" + receipts.incrementAndGet());
    }

    private static WireInput input(String text) {
        return new WireInput(bytes(text), Source.named("wire-a"), Optional.of("copy.json"), "r1", NOON);
    }

    private static InputBytes bytes(String text) {
        return InputBytes.whole(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MockProducer<String, byte[]> producer(boolean acknowledges) {
        return new MockProducer<>(acknowledges, null, new StringSerializer(), new ByteArraySerializer());
    }

    private static String header(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static <V> V read(Topic<V> topic, ProducerRecord<String, byte[]> record) {
        return topic.values().deserializer().deserialize(topic.name(), record.value());
    }
}
