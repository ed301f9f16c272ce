package org.copytaster.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.errors.TimeoutException;
import org.copytaster.ingest.format.Head;
import org.copytaster.ingest.format.Limits;
import org.copytaster.ingest.format.Parsed;
import org.copytaster.ingest.format.StoryParser;
import org.copytaster.ingest.format.StoryParsers;
import org.copytaster.ingest.format.WireInput;
import org.copytaster.schemas.stream.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sender may rely on, row by row. */
class PushContractTest {
    private static final String STORY = "{\"uri\":\"urn:x:1\",\"version\":\"7\",\"headline\":\"One\"}";
    private static final String PARTLY =
            "[{\"uri\":\"urn:x:1\",\"headline\":\"One\"},{\"uri\":\"urn:x:2\"},{\"uri\":\"urn:x:3\",\"headline\":\"Three\"}]";

    @Test
    void answers202WithALocationAndAReceipt() {
        try (var door = TestDoor.open()) {
            var answer = door.knocker.push(STORY, "Content-Type", "application/json");

            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(header(answer, "Location")).isEqualTo("/v1/stories?id=http%3Aurn%3Ax%3A1");
            assertThat(header(answer, "Content-Type")).isEqualTo("application/json");
            assertThat(answer.body())
                    .isEqualTo("{\"receipt\":\"r1\",\"stories\":[{\"id\":\"http:urn:x:1\",\"revision\":\"7\","
                            + "\"location\":\"/v1/stories?id=http%3Aurn%3Ax%3A1\"}]}\n");
            assertThat(door.written()).containsExactly("wire.received r1", "wire.stories http:urn:x:1");
        }
    }

    @Test
    void answersOnlyWhenEveryRecordIsAcknowledged() {
        try (var door = TestDoor.silent(8, Patience.STANDARD)) {
            var answer = door.knocker.pushAsync("", STORY.getBytes(StandardCharsets.UTF_8));
            door.awaitWritten(2);
            assertThat(answer).isNotDone();
            door.kafka.completeNext();
            assertThat(answer).isNotDone();
            door.kafka.completeNext();

            assertThat(answer.join().statusCode()).isEqualTo(202);
        }
    }

    @Test
    void takesAnArrayOfStoriesAsOneInput() {
        try (var door = TestDoor.open()) {
            var answer = door.knocker.push("[" + STORY + ",{\"uri\":\"urn:x:2\",\"headline\":\"Two\"}]");

            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(TestDoor.json(answer.body()).at("/stories/1/id").asText())
                    .isEqualTo("http:urn:x:2");
            assertThat(door.written()).hasSize(3);
        }
    }

    @Test
    void answersTheSameToTheSameKeyAndWritesNothingAgain() {
        try (var door = TestDoor.open()) {
            var first = door.knocker.push(STORY, "Idempotency-Key", "k");
            var second = door.knocker.push(STORY, "Idempotency-Key", "k");

            assertThat(second.statusCode()).isEqualTo(202);
            assertThat(second.body()).isEqualTo(first.body());
            assertThat(first.headers().firstValue("Idempotent-Replayed")).isEmpty();
            assertThat(header(second, "Idempotent-Replayed")).isEqualTo("true");
            assertThat(door.written()).hasSize(2);
        }
    }

    @Test
    void answersTheSameToTheSameInputWithoutAKey() {
        try (var door = TestDoor.open()) {
            var first = door.knocker.push(STORY);
            var second = door.knocker.push(STORY);
            var named = door.knocker.push("?name=other.json", STORY.getBytes(StandardCharsets.UTF_8));

            assertThat(header(second, "Idempotent-Replayed")).isEqualTo("true");
            assertThat(second.body()).isEqualTo(first.body());
            assertThat(named.headers().firstValue("Idempotent-Replayed")).isEmpty();
        }
    }

    @Test
    void answers422ToTheSameKeyWithAnotherInput() {
        try (var door = TestDoor.open()) {
            door.knocker.push(STORY, "Idempotency-Key", "k");
            var answer = door.knocker.push(STORY + " ", "Idempotency-Key", "k");

            assertProblem(answer, 422, "idempotency-key-reused");
            assertThat(door.written()).hasSize(2);
        }
    }

    @Test
    void answers503WhileTheSameKeyIsInFlightTooLong() {
        var hasty = new Patience(Duration.ofSeconds(30), Duration.ofSeconds(5), 1024, Duration.ofMillis(300));
        try (var door = TestDoor.silent(8, hasty)) {
            var first = door.knocker.pushAsync("", STORY.getBytes(StandardCharsets.UTF_8), "Idempotency-Key", "k");
            door.awaitWritten(2);
            var second = door.knocker.push(STORY, "Idempotency-Key", "k");
            door.kafka.completeNext();
            door.kafka.completeNext();

            assertProblem(second, 503, "still-in-flight");
            assertThat(header(second, "Retry-After")).isEqualTo("2");
            assertThat(first.join().statusCode()).isEqualTo(202);
        }
    }

    @Test
    void letsTheSameKeyWaitForTheFirst() {
        try (var door = TestDoor.silent(8, Patience.STANDARD)) {
            var body = STORY.getBytes(StandardCharsets.UTF_8);
            var first = door.knocker.pushAsync("", body, "Idempotency-Key", "k");
            door.awaitWritten(2);
            var second = door.knocker.pushAsync("", body, "Idempotency-Key", "k");
            door.kafka.completeNext();
            door.kafka.completeNext();

            assertThat(second.join().body()).isEqualTo(first.join().body());
            assertThat(door.written()).hasSize(2);
        }
    }

    @Test
    void takesTheGoodStoriesOfABatchThatIsPartlyBad() {
        try (var door = TestDoor.open()) {
            var answer = door.knocker.push(PARTLY);
            var json = TestDoor.json(answer.body());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(json.at("/accepted").asInt()).isEqualTo(2);
            assertThat(json.at("/refused").asInt()).isEqualTo(1);
            assertThat(json.at("/results/0/stories/0/id").asText()).isEqualTo("http:urn:x:1");
            assertThat(json.at("/results/1/problem/type").asText()).isEqualTo("urn:copytaster:problem:no-content");
            assertThat(json.at("/results/1/problem/pointer").asText()).isEqualTo("/1");
            assertThat(door.written())
                    .containsExactly(
                            "wire.received r1",
                            "wire.stories http:urn:x:1",
                            "wire.rejected r1",
                            "wire.stories http:urn:x:3");
        }
    }

    @Test
    void keepsABadItemsOwnBytesOnWireRejected() {
        try (var door = TestDoor.open()) {
            door.knocker.push(PARTLY);

            var topic = Topics.standard().rejected();
            var rejection = topic.values()
                    .deserializer()
                    .deserialize(topic.name(), door.kafka.history().get(2).value());
            assertThat(StandardCharsets.UTF_8.decode(rejection.getBytes()).toString())
                    .isEqualTo("{\"uri\":\"urn:x:2\"}");
        }
    }

    @Test
    void refusesABatchOfWhichNothingIsGoodAsAWhole() {
        try (var door = TestDoor.open()) {
            var answer = door.knocker.push("[{\"uri\":\"urn:x:1\"},7]");

            assertProblem(answer, 422, "no-content");
            assertThat(door.written()).containsExactly("wire.rejected r1");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"uri\": ]      | application/json         | 400 | invalid-json",
                "7                | application/json         | 202 | accepted", // a word of text is a story
                "[[]]             | application/json         | 400 | not-ninjs",
                "[]               | application/json         | 422 | no-content",
                "{\"uri\":\"a\"}  | application/json         | 422 | no-content",
                "'  '             | text/plain               | 400 | empty",
                "%PDF-1.7         | text/plain               | 415 | binary",
                "words            | image/jpeg               | 415 | unknown-format",
                "words            | multipart/form-data; a=b | 415 | unknown-format",
                "words            | application/x-www-form-urlencoded | 415 | unknown-format",
                "{\"uri\":\"a\"}  | application/vnd.iptc.g2.newsitem+xml | 400 | invalid-xml",
                "<a>              | application/xml          | 415 | unknown-format",
                "<nothing-known/> | application/xml          | 415 | unknown-format"
            })
    void tellsEachKindOfBadInputByStatusAndType(String body, String contentType, int status, String code) {
        try (var door = TestDoor.open()) {
            var answer = door.knocker.push(body, "Content-Type", contentType);

            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(door.server.counts()).containsEntry(code, 1L);
        }
    }

    @Test
    void tellsWhereJsonIsBroken() {
        try (var door = TestDoor.open()) {
            var answer = door.knocker.push("{\"headline\":\"x\",\n \"uri\": ]");
            var json = TestDoor.json(answer.body());

            assertProblem(answer, 400, "invalid-json");
            assertThat(json.at("/line").asInt()).isEqualTo(2);
            assertThat(json.at("/column").asInt()).isEqualTo(9);
            assertThat(json.at("/pointer").asText()).isEqualTo("/uri");
            assertThat(json.at("/receipt").asText()).isEqualTo("r1");
            assertThat(json.at("/hint").asText()).isNotEmpty();
            assertThat(door.written()).containsExactly("wire.rejected r1");
        }
    }

    @Test
    void refusesNestingThatIsTooDeep() {
        try (var door = TestDoor.open()) {
            assertProblem(door.knocker.push("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000)), 400, "too-deep");
            assertProblem(door.knocker.push("[".repeat(1000) + "]".repeat(1000)), 400, "too-deep");
        }
    }

    @Test
    void answers503WhenTheBrokerIsAway() {
        try (var door = TestDoor.open()) {
            door.kafka.sendException = new TimeoutException("no broker");
            var answer = door.knocker.push(STORY, "Idempotency-Key", "k");

            assertProblem(answer, 503, "no-broker");
            assertThat(header(answer, "Retry-After")).isEqualTo("5");
        }
    }

    @Test
    void answers503WhenARecordIsNotAcknowledgedAndTakesTheSameKeyLater() {
        try (var door = TestDoor.silent(8, Patience.STANDARD)) {
            var body = STORY.getBytes(StandardCharsets.UTF_8);
            var first = door.knocker.pushAsync("", body, "Idempotency-Key", "k");
            door.awaitWritten(2);
            door.kafka.completeNext();
            door.kafka.errorNext(new TimeoutException("expired"));
            assertProblem(first.join(), 503, "no-broker");

            var second = door.knocker.pushAsync("", body, "Idempotency-Key", "k");
            door.awaitWritten(4);
            door.kafka.completeNext();
            door.kafka.completeNext();
            assertThat(second.join().statusCode()).isEqualTo(202);
            assertThat(second.join().headers().firstValue("Idempotent-Replayed"))
                    .isEmpty();
        }
    }

    @Test
    void answers503WhenTooMuchIsInFlight() {
        try (var door = TestDoor.silent(1, Patience.STANDARD)) {
            var first = door.knocker.pushAsync("", STORY.getBytes(StandardCharsets.UTF_8));
            door.awaitWritten(2);
            var second = door.knocker.push("Another\n\nstory.");
            door.kafka.completeNext();
            door.kafka.completeNext();

            assertProblem(second, 503, "overloaded");
            assertThat(header(second, "Retry-After")).isEqualTo("1");
            assertThat(first.join().statusCode()).isEqualTo(202);
        }
    }

    @Test
    void answers405WithAllowAnd404() throws IOException, InterruptedException {
        try (var door = TestDoor.open()) {
            var get = door.knocker.send("GET", "/v1/stories");
            assertProblem(get, 405, "method-not-allowed");
            assertThat(header(get, "Allow")).isEqualTo("POST");
            assertProblem(door.knocker.send("POST", "/v1/story"), 404, "not-found");
        }
    }

    @Test
    void answers400ToAQueryThatCannotBeRead() throws IOException {
        try (var door = TestDoor.open();
                var socket = door.knocker.connect("POST /v1/stories?id=%zz HTTP/1.0\r\n\r\n")) {
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400 ")
                    .contains("application/problem+json");
        }
    }

    @Test
    void takesIdAndNameOfPlainTextFromTheQuery() {
        try (var door = TestDoor.open()) {
            var words = "Headline\n\nWords.".getBytes(StandardCharsets.UTF_8);
            var withId = door.knocker.push("?id=urn%3Aa%2F1&name=a.txt", words);
            var withName = door.knocker.push("?name=a.txt", words);

            assertThat(id(withId)).isEqualTo("http:urn:a/1");
            assertThat(id(withName)).isEqualTo("http:a.txt");
        }
    }

    @Test
    void passesTheTraceToEveryRecord() {
        try (var door = TestDoor.open()) {
            door.knocker.push(PARTLY, "traceparent", "00-abc-def-01");

            assertThat(door.kafka.history())
                    .hasSize(4)
                    .allSatisfy(record ->
                            assertThat(TestDoor.header(record, "traceparent")).isEqualTo("00-abc-def-01"));
        }
    }

    @Test
    void answers500WhenAParserBreaksAndGoesOn() {
        var parsers = new StoryParsers(List.of(new Breaking()), Limits.STANDARD);
        try (var door = TestDoor.reading(parsers)) {
            assertProblem(door.knocker.push("bug"), 500, "internal-error");
            assertProblem(door.knocker.push("deep"), 500, "internal-error");
            assertProblem(door.knocker.push("deep"), 500, "internal-error");
        }
    }

    private static final class Breaking implements StoryParser {
        @Override
        public String format() {
            return "breaking";
        }

        @Override
        public boolean recognises(Head head) {
            return true;
        }

        @Override
        public Parsed parse(WireInput input) {
            if (input.content().size() == "deep".length()) {
                throw new StackOverflowError("a recursion that never ends");
            }
            throw new IllegalStateException("a bug");
        }
    }

    private static String id(HttpResponse<String> answer) {
        return TestDoor.json(answer.body()).at("/stories/0/id").asText();
    }

    static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** RFC 9457: the media type, a stable type, a title, the status, a detail. */
    static void assertProblem(HttpResponse<String> answer, int status, String code) {
        var json = TestDoor.json(answer.body());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(json.at("/type").asText()).isEqualTo("urn:copytaster:problem:" + code);
        assertThat(json.at("/status").asInt()).isEqualTo(status);
        assertThat(json.at("/title").asText()).isNotEmpty();
        assertThat(json.at("/detail").asText()).isNotEmpty();
    }
}
