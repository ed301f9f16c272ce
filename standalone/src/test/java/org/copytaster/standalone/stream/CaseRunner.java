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
import java.util.Map;
import java.util.stream.Stream;
import org.copytaster.schemas.stream.Topic;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.show.Outcomes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * Runs every case over a pipeline that is up, and looks at it as a subscriber does: through the broker only.
 *
 * @param client what a Kafka client needs to reach the pipeline's broker
 * @param wayIn how input reaches the pipeline
 */
record CaseRunner(Map<String, String> client, WayIn wayIn) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(60);

    Stream<DynamicTest> tests() {
        return CaseFiles.all().stream().map(files -> DynamicTest.dynamicTest(files.name(), () -> run(files)));
    }

    private void run(CaseFiles files) {
        var outcomes = new Outcomes();
        try (var follower = new Follower(Topics.standard(), client)) {
            for (var input : files.inputs()) {
                wayIn.deliver(files.name(), input);
                follower.take(outcomes);
                // One after the other: the order between two stories of two partitions is nobody's promise.
                settle(follower, outcomes);
            }
        }
        files.expected()
                .forEach((topic, expected) ->
                        assertThat(actual(topic, expected)).as(topic).isEqualTo(expected));
    }

    private static void settle(Follower follower, Outcomes outcomes) {
        var deadline = Instant.now().plus(LIMIT);
        while (outcomes.underway() > 0) {
            assertThat(Instant.now()).as("all revisions have come out").isBefore(deadline);
            follower.follow(outcomes, Duration.ofMillis(50), story -> {});
        }
    }

    /** What the topic holds for the keys that the case names, cut down to the fields that it names. */
    private JsonNode actual(String topic, JsonNode expected) {
        var found = Topics.standard().all().stream()
                .filter(each -> each.name().equals(topic))
                .findFirst()
                .orElseThrow();
        var actual = JsonNodeFactory.instance.objectNode();
        expected.fieldNames().forEachRemaining(actual::putArray);
        entries(found)
                .filter(entry -> actual.has(entry.key()))
                .forEach(entry -> add((ArrayNode) actual.get(entry.key()), entry.value(), expected.get(entry.key())));
        return actual;
    }

    private <V> Stream<CommittedReader.Entry<V>> entries(Topic<V> topic) {
        try (var reader = CommittedReader.of(topic, client)) {
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
