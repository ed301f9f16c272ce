package org.copytaster.ingest.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.copytaster.ingest.format.StoryParsers;
import org.copytaster.ingest.input.InputBytes;
import org.copytaster.ingest.input.Source;
import org.copytaster.schemas.identity.StoryId;
import org.copytaster.schemas.stream.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deliveries whose senders call their stories by anything. */
class DeliveryTest {
    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");
    private static final int GUIDS = 1500;

    /** The longest key in UTF-8: the source, a colon, a guid of three bytes a character. */
    private static final int LONGEST_KEY = "wire-a:".length() + 3 * StoryId.LONGEST;

    private static final List<String> PIECES = List.of(
            "nw-1",
            ":",
            "/",
            "\"",
            "\\",
            " ",
            "\n",
            "\u0000",
            "\u0085",
            "\u2028",
            "e\u0301",
            "\u00E9",
            "\u0958",
            "\u212A",
            "\u1E9B\u0323",
            "\u202E",
            "\u2066",
            "\uFEFF",
            "\uFFFF",
            "\uD83D\uDE00",
            "\uD800",
            "\uDC00");

    private final MockProducer<String, byte[]> kafka =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());

    @ParameterizedTest
    @ValueSource(longs = {20260303, 7})
    void giveASoundKeyOrARefusalWhateverTheCopyCallsItself(long seed) {
        guids(seed).forEach(guid -> {
            var keys = keys(json(guid));
            assertThat(keys).as("again").isEqualTo(keys(json(guid)));
            assertThat(keys).as("decomposed").isEqualTo(keys(json(Normalizer.normalize(guid, Form.NFD))));
            assertThat(keys).as("composed").isEqualTo(keys(json(Normalizer.normalize(guid, Form.NFC))));
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {20260303, 7})
    void giveASoundKeyOrARefusalWhateverTheSenderCallsAText(long seed) {
        guids(seed).forEach(id -> {
            var keys = keys(text(id));
            assertThat(keys).as("again").isEqualTo(keys(text(id)));
            assertThat(keys).as("decomposed").isEqualTo(keys(text(Normalizer.normalize(id, Form.NFD))));
        });
    }

    /** Whoever polls it, and whatever he remembers. */
    @Test
    void callsAnEntryOfAFeedBySourceNameAndBytes() {
        var harbour = Source.named("harbour");
        var one = entry(harbour, "h-1", "Ferry late");

        assertThat(one).isPresent().isEqualTo(entry(harbour, "h-1", "Ferry late"));
        assertThat(one)
                .isNotEqualTo(entry(harbour, "h-1", "Ferry early"))
                .isNotEqualTo(entry(harbour, "h-2", "Ferry late"))
                .isNotEqualTo(entry(Source.named("tug"), "h-1", "Ferry late"));
    }

    private static Optional<String> entry(Source source, String name, String words) {
        return identity(Delivery.entry(InputBytes.whole(words.getBytes(StandardCharsets.UTF_8)), source, name));
    }

    private static Optional<String> identity(Delivery delivery) {
        return delivery.identity(delivery.fingerprint());
    }

    @Test
    void areTriedOnBothSides() {
        var taken = guids(7).filter(guid -> !keys(json(guid)).isEmpty()).count();
        assertThat(taken).isBetween(GUIDS / 10L, GUIDS * 99L / 100);
    }

    @ParameterizedTest
    @ValueSource(longs = {20260303, 7})
    void haveOneNameHoweverOftenTheyCome(long seed) {
        guids(seed).forEach(id -> {
            var name = identity(text(id).modifiedAt(NOON));
            assertThat(name.orElseThrow()).matches("[0-9a-f]{32}");
            assertThat(identity(text(id).modifiedAt(NOON))).isEqualTo(name);
        });
    }

    /** The keys of the stories that a delivery gives, each of them sound; none when it is refused. */
    private List<String> keys(Delivery delivery) {
        kafka.clear();
        // A door of its own, so that none is a replay.
        var door = new Door(
                StoryParsers.standard(),
                new StoryProducer(kafka, Topics.standard()),
                Clock.fixed(NOON, ZoneOffset.UTC),
                () -> "r");
        var receipt = door.receive(delivery);
        assertThat(receipt.refusals().isEmpty()).isNotEqualTo(receipt.accepted().isEmpty());
        var keys = receipt.accepted().stream().map(Receipt.Accepted::storyId).toList();
        assertThat(keys).allSatisfy(DeliveryTest::assertSound);
        return keys;
    }

    private static void assertSound(String key) {
        var bytes = key.getBytes(StandardCharsets.UTF_8);
        assertThat(bytes.length).isBetween("wire-a:".length() + 1, LONGEST_KEY);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).as("read back").isEqualTo(key);
        assertThat(key.chars().anyMatch(Character::isISOControl))
                .as("controls in %s", key)
                .isFalse();
    }

    private static Delivery json(String guid) {
        var story = JsonNodeFactory.instance.objectNode().put("headline", "One").put("uri", guid);
        // Jackson writes half a character as it is, and UTF-8 has none: escaped, as a sender can.
        var escaped = new StringBuilder();
        story.toString()
                .chars()
                .forEach(c -> escaped.append(c < 0x7F ? Character.toString(c) : "\\u%04x".formatted(c)));
        return delivery(escaped.toString(), Optional.empty());
    }

    private static Delivery text(String id) {
        return delivery("One\n\nWords of a story.\n", Optional.of(id));
    }

    private static Delivery delivery(String copy, Optional<String> id) {
        return new Delivery(
                InputBytes.whole(copy.getBytes(StandardCharsets.UTF_8)),
                Source.named("wire-a"),
                Optional.empty(),
                id,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Stream<String> guids(long seed) {
        var random = new Random(seed);
        return Stream.generate(() -> guid(random)).limit(GUIDS);
    }

    /** Mostly short; every tenth about as long as is taken. */
    private static String guid(Random random) {
        int pieces = random.nextInt(10) == 0 ? 250 + random.nextInt(300) : random.nextInt(8);
        var first = random.nextInt(PIECES.size());
        var guid = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            guid.append(PIECES.get((first + random.nextInt(3)) % PIECES.size()));
        }
        return guid.toString();
    }
}
