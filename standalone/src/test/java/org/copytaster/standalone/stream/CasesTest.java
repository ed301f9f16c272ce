package org.copytaster.standalone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.copytaster.ingest.format.Source;
import org.copytaster.schemas.stream.Topic;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.show.Outcomes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every case through the real pipeline over the embedded broker. */
@ExtendWith(SharedStandalone.class)
class CasesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TestFactory
    Stream<DynamicTest> leavesOnEachTopicWhatTheCaseExpects(Standalone standalone) {
        return CaseFiles.all().stream()
                .map(files -> DynamicTest.dynamicTest(files.name(), () -> run(files, standalone)));
    }

    private static void run(CaseFiles files, Standalone standalone) {
        var source = new Source(files.name(), Optional.of(files.name()), Optional.empty());
        var outcomes = new Outcomes();
        try (var door = FrontDoor.open(standalone.settings(), source);
                var follower = standalone.follower()) {
            follower.passOver(outcomes);
            for (var input : files.inputs()) {
                var receipt = door.take(input);
                receipt.accepted()
                        .forEach(story -> outcomes.sent(receipt.receiptId(), story.storyId(), story.contentSha256()));
                // One after the other: the order between two stories of two partitions is nobody's promise.
                settle(follower, outcomes);
            }
        }
        files.expected()
                .forEach((topic, expected) -> assertThat(actual(standalone, topic, expected))
                        .as(topic)
                        .isEqualTo(expected));
    }

    private static void settle(Follower follower, Outcomes outcomes) {
        var deadline = Instant.now().plus(LIMIT);
        while (outcomes.underway() > 0) {
            assertThat(Instant.now()).as("all revisions have come out").isBefore(deadline);
            follower.follow(outcomes, Duration.ofMillis(50), story -> {});
        }
    }

    /** What the topic holds for the keys that the case names, cut down to the fields that it names. */
    private static JsonNode actual(Standalone standalone, String topic, JsonNode expected) {
        var found = Topics.standard().all().stream()
                .filter(each -> each.name().equals(topic))
                .findFirst()
                .orElseThrow();
        var actual = JsonNodeFactory.instance.objectNode();
        expected.fieldNames().forEachRemaining(actual::putArray);
        entries(standalone, found)
                .filter(entry -> actual.has(entry.key()))
                .forEach(entry -> add((ArrayNode) actual.get(entry.key()), entry.value(), expected.get(entry.key())));
        return actual;
    }

    private static <V> Stream<CommittedReader.Entry<V>> entries(Standalone standalone, Topic<V> topic) {
        try (var reader = CommittedReader.of(topic, Clients.of(standalone.settings()))) {
            return reader.rest().stream();
        }
    }

    private static void add(ArrayNode records, @Nullable Object value, JsonNode expectedOfKey) {
        var shape = expectedOfKey.path(Math.min(records.size(), expectedOfKey.size() - 1));
        records.add(cut(json(value), shape));
    }

    private static JsonNode json(@Nullable Object value) {
        try {
            return JSON.readTree(String.valueOf(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode cut(JsonNode json, JsonNode shape) {
        if (shape.isObject() && json.isObject()) {
            var cut = JsonNodeFactory.instance.objectNode();
            shape.fieldNames().forEachRemaining(name -> cut.set(name, cut(json.path(name), shape.get(name))));
            return cut;
        }
        if (shape.isArray() && json.isArray() && !shape.isEmpty()) {
            var cut = JsonNodeFactory.instance.arrayNode();
            json.forEach(element -> cut.add(cut(element, shape.get(Math.min(cut.size(), shape.size() - 1)))));
            return cut;
        }
        return json;
    }
}
