package org.copytaster.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.TimeoutException;
import org.copytaster.ingest.format.Head;
import org.copytaster.ingest.format.StoryParser;
import org.copytaster.ingest.format.StoryParsers;
import org.copytaster.ingest.input.Limits;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.WireInput;
import org.copytaster.schemas.Rejection;
import org.copytaster.schemas.Story;
import org.copytaster.schemas.stream.Topic;
import org.copytaster.schemas.stream.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sender may rely on, row by row. */
class PushContractTest {
    private static final String STORY = "{\"uri\":\"urn:x:1\",\"version\":\"7\",\"headline\":\"One\"}";
    private static final String PARTLY =
            "[{\"uri\":\"urn:x:1\",\"headline\":\"One\"},{\"uri\":\"urn:x:2\"},{\"uri\":\"urn:x:3\",\"headline\":\"Three\"}]";

    private static final String WORDS =
            "<contentSet><inlineXML><html><body><p>Words.</p></body></html></inlineXML></contentSet>";

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
        try (var door = TestDoor.silent(8, PushTimeouts.STANDARD)) {
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
        var hasty = new PushTimeouts(Duration.ofSeconds(30), Duration.ofSeconds(5), 1024, Duration.ofMillis(300));
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
        try (var door = TestDoor.silent(8, PushTimeouts.STANDARD)) {
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

            assertThat(StandardCharsets.UTF_8
                            .decode(rejection(door, 2).getBytes())
                            .toString())
                    .isEqualTo("{\"uri\":\"urn:x:2\"}");
        }
    }

    /** Documents of three items, a line each from the second line on; the second item is bad. */
    static Stream<Arguments> partlyBadXml() {
        return Stream.of(
                arguments(
                        lines(
                                "<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><itemSet>",
                                g2("1", WORDS),
                                g2("2", ""),
                                g2("3", WORDS),
                                "</itemSet></newsMessage>"),
                        "newsml-g2"),
                arguments(lines("<NewsML>", newsMl("1"), newsMl(""), newsMl("3"), "</NewsML>"), "newsml-1"),
                arguments(
                        lines(
                                "<rss version='2.0'><channel>",
                                "<item><guid>urn:x:1</guid><title>One</title></item>",
                                "<item><guid>urn:x:2</guid></item>",
                                "<item><guid>urn:x:3</guid><title>Three</title></item>",
                                "</channel></rss>"),
                        "rss"),
                arguments(
                        lines(
                                "<feed xmlns='http://www.w3.org/2005/Atom'>",
                                "<entry><id>urn:x:1</id><title>One</title></entry>",
                                "<entry><id>urn:x:2</id></entry>",
                                "<entry><id>urn:x:3</id><title>Three</title></entry>",
                                "</feed>"),
                        "atom"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("partlyBadXml")
    void takesTheGoodStoriesOfAnXmlBatchThatIsPartlyBad(String batch, String format) {
        try (var door = TestDoor.open()) {
            var answer = door.knocker.push(batch);
            var json = TestDoor.json(answer.body());

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(json.at("/accepted").asInt()).isEqualTo(2);
            assertThat(json.at("/refused").asInt()).isEqualTo(1);
            assertThat(json.at("/results/0/stories/0/id").asText()).endsWith("urn:x:1");
            assertThat(json.at("/results/1/problem/line").asInt()).isEqualTo(3);
            assertThat(json.at("/results/1/problem/column").asInt()).isEqualTo(1);
            assertThat(json.at("/results/2/stories/0/id").asText()).endsWith("urn:x:3");
            assertThat(door.written())
                    .extracting(record -> record.substring(0, record.indexOf(' ')))
                    .containsExactly("wire.received", "wire.stories", "wire.rejected", "wire.stories");
        }
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("partlyBadXml")
    void keepsABadXmlItemOnWireRejectedAsADocumentOfItsOwn(String batch, String format) {
        try (var door = TestDoor.open()) {
            door.knocker.push(batch);

            var rejection = rejection(door, 2);
            var alone = new String(rejection.getBytes().array(), StandardCharsets.UTF_8);
            assertThat(rejection.getReceiptId()).isEqualTo("r1");
            assertThat(rejection.getFormat()).isEqualTo(format);
            assertThat(rejection.getLine()).isEqualTo(3);
            assertProblem(door.knocker.push(alone), 422, rejection.getReason());
        }
    }

    @Test
    void readsAnXmlItemOfABatchWithWhatElseIsInTheMessage() {
        try (var door = TestDoor.open()) {
            var picture = "<newsItem guid='urn:x:p'><itemMeta><itemClass qcode='ninat:picture'/></itemMeta></newsItem>";
            door.knocker.push("<newsMessage><header><priority>3</priority></header><itemSet>"
                    + g2("1", WORDS + "<contentMeta><link residref='urn:x:p'/></contentMeta>") + picture + g2("2", "")
                    + "</itemSet></newsMessage>");

            var story = story(door, 1);
            assertThat(story.getPriority()).isEqualTo("3");
            assertThat(story.getAssociations()).hasSize(1);
        }
    }

    private static String g2(String id, String rest) {
        return "<newsItem guid='urn:x:" + id + "'><itemMeta><itemClass qcode='ninat:text'/></itemMeta>" + rest
                + "</newsItem>";
    }

    /** Without an identity it is a kill of nobody knows what. */
    private static String newsMl(String id) {
        var status = id.isEmpty() ? "Canceled" : "Usable";
        var identifier = id.isEmpty() ? "" : "urn:x:" + id;
        return "<NewsItem><Identification><NewsIdentifier><PublicIdentifier>" + identifier
                + "</PublicIdentifier></NewsIdentifier></Identification><NewsManagement><Status FormalName='" + status
                + "'/></NewsManagement><NewsComponent><ContentItem><DataContent>Words.</DataContent></ContentItem>"
                + "</NewsComponent></NewsItem>";
    }

    private static String lines(String... lines) {
        return String.join("\n", lines);
    }

    @Test
    void readsTheItemsOfAPartlyBadBatchInTheEncodingOfTheWhole() {
        try (var door = TestDoor.open()) {
            var batch = "[{\"uri\":\"urn:x:1\",\"headline\":\"Паром сел на мель у входа в гавань в среду утром\"},"
                    + "{\"uri\":\"urn:x:2\"},{\"uri\":\"urn:x:3\",\"headline\":\"Мель\"}]";
            door.knocker.push("", batch.getBytes(Charset.forName("windows-1251")));

            assertThat(story(door, 3).getHeadline()).isEqualTo("Мель");
        }
    }

    @Test
    void tellsThePlaceOfABadItemWithinTheWholeFeed() {
        try (var door = TestDoor.open()) {
            var answer = door.knocker.push("{\"data\":{\"items\":["
                    + "{\"item\":{\"altids\":{\"itemid\":\"1\"},\"headline\":\"One\"}},"
                    + "{\"item\":{\"altids\":{\"itemid\":\"2\"}}}]}}");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(TestDoor.json(answer.body())
                            .at("/results/1/problem/pointer")
                            .asText())
                    .isEqualTo("/data/items/1/item");
        }
    }

    @Test
    void refusesABatchOfWhichNothingIsGoodAsAWhole() {
        try (var door = TestDoor.open()) {
            var answer = door.knocker.push("[{\"uri\":\"urn:x:1\"},7]");

            assertProblem(answer, 422, "no-content");
            assertThat(door.written()).containsExactly("wire.rejected r1");

            var xml = door.knocker.push(
                    "<newsMessage><itemSet>" + g2("1", "") + g2("2", "") + "</itemSet></newsMessage>");
            assertProblem(xml, 422, "no-content");
            assertThat(door.written()).containsExactly("wire.rejected r1", "wire.rejected r2");
        }
    }

    /** What curl and most libraries send of themselves says nothing; text has its line ends, or something dropped them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text/plain",
                "application/octet-stream",
                "application/x-www-form-urlencoded",
                "application/x-www-form-urlencoded; charset=utf-8"
            })
    void takesWhateverATypeThatSaysNothingIsSentWith(String contentType) {
        try (var door = TestDoor.open()) {
            for (var body : List.of(
                    STORY, "Ferry late\n\nThe ferry was late on Monday.\n", "<nitf><body><p>a</p></body></nitf>")) {
                assertThat(door.knocker.push(body, "Content-Type", contentType).statusCode())
                        .as(body)
                        .isEqualTo(202);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"uri\":\"a\",\"pubstatus\":\"canceled\"} | application/xml",
                "{\"uri\":\"a\",\"pubstatus\":\"canceled\"} | image/jpeg",
                "{\"uri\":\"a\",\"pubstatus\":\"canceled\"} | application/feed+json",
                "// pushed\\n{\"uri\":\"a\",\"pubstatus\":\"canceled\"} | application/json",
                "<nitf><head><docdata management-status=\"canceled\"><doc-id id-string=\"a\"/></docdata></head></nitf> | application/ninjs+json"
            })
    void neverRefusesAKillForItsType(String body, String contentType) {
        try (var door = TestDoor.open()) {
            var answer = door.knocker.push(body.replace("\\n", "\n"), "Content-Type", contentType);

            assertThat(answer.statusCode()).isEqualTo(202);
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
                "words            | application/json         | 400 | invalid-json",
                "<a/>             | text/json                | 400 | invalid-json",
                "true, he said    | application/ninjs+json   | 400 | invalid-json",
                "words            | application/xml          | 400 | invalid-xml",
                "{\"uri\":\"a\"}  | application/rss+xml      | 400 | invalid-xml",
                "words            | application/feed+json    | 400 | invalid-json",
                "{\"uri\":\"a\",\"headline\":\"b\"} | application/feed+json | 202 | accepted",
                "{\"version\":\"https://jsonfeed.org/version/1.1\"} | application/json | 400 | not-a-feed",
                "{\"items\":[{\"id\":\"a\",\"title\":\"b\"}]} | application/feed+json | 202 | accepted",
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
        try (var door = TestDoor.silent(8, PushTimeouts.STANDARD)) {
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
        try (var door = TestDoor.silent(1, PushTimeouts.STANDARD)) {
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

    @ParameterizedTest
    @ValueSource(strings = {"%E0%A5%98", "a%00"})
    void refusesAnIdThatCannotNameAStory(String part) {
        try (var door = TestDoor.open()) {
            assertProblem(
                    door.knocker.push("?id=" + part.repeat(300), "Some words.".getBytes(StandardCharsets.UTF_8)),
                    400,
                    "bad-id");
            assertThat(door.written()).isEmpty();
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

    private static Rejection rejection(TestDoor door, int number) {
        return read(door, Topics.standard().rejected(), number);
    }

    static Story story(TestDoor door, int number) {
        return read(door, Topics.standard().stories(), number);
    }

    private static <V> V read(TestDoor door, Topic<V> topic, int number) {
        return topic.values()
                .deserializer()
                .deserialize(topic.name(), door.kafka.history().get(number).value());
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
