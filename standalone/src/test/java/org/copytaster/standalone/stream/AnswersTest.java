package org.copytaster.standalone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.copytaster.ingest.command.PushDoor;
import org.copytaster.ingest.settings.IngestConfig;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.settings.BrokerConfig;
import org.copytaster.standalone.Copytaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What became of a pushed story, asked at the door and on the command line: both tell the same. */
@ExtendWith(SharedStandalone.class)
class AnswersTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aPushedStoryIsFoundAtItsLocationByItsIdItsReceiptAndItsGuid(Standalone standalone)
            throws IOException, InterruptedException {
        try (var door = door(standalone)) {
            var pushed = push(
                    door,
                    "{\"uri\":\"urn:answers:1\",\"version\":\"3\",\"headline\":\"Found again\",\"language\":\"en\"}");
            var told = decided(door, pushed.headers().firstValue("Location").orElseThrow());
            var receipt = JSON.readTree(pushed.body()).path("receipt").asText();

            assertThat(told.at("/decision").asText()).isEqualTo("publish");
            assertThat(told.at("/revisions/0/revision").asText()).isEqualTo("3");
            for (var asked : List.of("http:urn:answers:1", "urn:answers:1", receipt)) {
                assertThat(execute(standalone, "where", "--json", asked))
                        .as(text(err))
                        .isEqualTo(ExitCode.OK);
                var story = JSON.readTree(text(out)).at("/stories/0");
                assertThat(topics(story))
                        .as(asked)
                        .containsExactly(
                                "wire.received",
                                "wire.stories",
                                "wire.enriched",
                                "news.stories",
                                "news.latest",
                                "news.ninjs",
                                "news.latest.ninjs");
                assertThat(story.at("/records/0/receipt").asText()).isEqualTo(receipt);
                ((ObjectNode) story).remove("records");
                assertThat(story).as("the door and the command line").isEqualTo(told);
            }
            assertThat(execute(standalone, "where", "http:urn:answers:1")).isEqualTo(ExitCode.OK);
            assertThat(text(out)).contains("stands as publish (newest)").contains("revision 3: published (newest)");
        }
    }

    @Test
    void whatIsHeldIsListedAndItsTextIsNot(Standalone standalone) throws IOException, InterruptedException {
        try (var door = door(standalone)) {
            var pushed = push(
                    door,
                    "{\"uri\":\"urn:answers:2\",\"headline\":\"Secret until later\",\"embargoed\":\"2999-01-01T00:00:00Z\"}");
            var told = decided(door, pushed.headers().firstValue("Location").orElseThrow());

            assertThat(told.at("/decision").asText()).isEqualTo("hold");
            assertThat(told.toString()).doesNotContain("Secret");
            assertThat(execute(standalone, "held", "--reason", "embargo", "--provider", "http"))
                    .isEqualTo(ExitCode.OK);
            assertThat(text(out))
                    .contains("http:urn:answers:2")
                    .contains("2999-01-01T00:00:00Z")
                    .doesNotContain("Secret");
            assertThat(execute(standalone, "held", "--reason", "withheld", "--since", "PT1H"))
                    .isEqualTo(ExitCode.OK);
            assertThat(text(out)).doesNotContain("urn:answers:2");
        }
    }

    @Test
    void whatWasRefusedIsListedShownAndFoundByItsReceipt(Standalone standalone)
            throws IOException, InterruptedException {
        try (var door = door(standalone)) {
            var refused = push(door, "{\"uri\":\"urn:answers:3\",");
            var receipt = JSON.readTree(refused.body()).path("receipt").asText();

            assertThat(execute(standalone, "rejected", "--since", "PT1H")).isEqualTo(ExitCode.OK);
            assertThat(text(out)).contains(receipt).contains("invalid-json");
            assertThat(execute(standalone, "rejected", "show", "--json", receipt))
                    .isEqualTo(ExitCode.OK);
            assertThat(JSON.readTree(text(out)).path("hint").asText()).contains("send one JSON object");
            assertThat(execute(standalone, "rejected", "show", "no-receipt")).isEqualTo(ExitCode.SOME_REFUSED);
            assertThat(execute(standalone, "where", receipt)).isEqualTo(ExitCode.OK);
            assertThat(text(out)).contains("wire.rejected").contains("invalid-json");
        }
    }

    @Test
    void whatBrokeTheCodeIsListedShownAndFoundByItsStory(Standalone standalone)
            throws IOException, InterruptedException, ExecutionException {
        var client = Map.<String, Object>of(
                "bootstrap.servers", standalone.settings().get(BrokerConfig.BOOTSTRAP_SERVERS));
        try (var producer = new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("wire.stories", "http:urn:answers:5", "no Avro"))
                    .get();
        }
        awaitPrinted(
                standalone,
                "http:urn:answers:5",
                "dead",
                "--json",
                "--reason",
                "unreadable",
                "--topic",
                "wire.stories");
        var letter = JSON.readTree(text(out)
                .lines()
                .filter(line -> line.contains("http:urn:answers:5"))
                .findFirst()
                .orElseThrow());
        var place = "p" + letter.path("partition") + "@" + letter.path("offset");

        assertThat(execute(standalone, "dead", "show", "--json", place)).isEqualTo(ExitCode.OK);
        assertThat(JSON.readTree(text(out)).path("key").asText()).isEqualTo("http:urn:answers:5");
        assertThat(execute(standalone, "where", "http:urn:answers:5")).isEqualTo(ExitCode.OK);
        assertThat(text(out)).contains("  dead").contains("wire.dead").contains("unreadable");
        assertThat(execute(standalone, "dead", "show", "p9@9")).isEqualTo(ExitCode.SOME_REFUSED);
    }

    private void awaitPrinted(Standalone standalone, String words, String... arguments) {
        var deadline = System.nanoTime() + OwnBroker.LIMIT.toNanos();
        do {
            assertThat(System.nanoTime()).as(words + " in " + text(out)).isLessThan(deadline);
            assertThat(execute(standalone, arguments)).as(text(err)).isEqualTo(ExitCode.OK);
        } while (!text(out).contains(words));
    }

    @Test
    void whatPassesByIsShownAndChosen(Standalone standalone) throws IOException, InterruptedException {
        try (var door = door(standalone)) {
            var pushed = push(door, "{\"uri\":\"urn:answers:4\",\"headline\":\"Tail of a comet\",\"language\":\"en\"}");
            decided(door, pushed.headers().firstValue("Location").orElseThrow());

            assertThat(execute(standalone, "tail", "news.stories", "--no-follow"))
                    .isEqualTo(ExitCode.OK);
            assertThat(text(out)).contains("Tail of a comet");
            assertThat(execute(standalone, "tail", "wire.status", "--no-follow", "-n", "100", "--decision", "publish"))
                    .isEqualTo(ExitCode.OK);
            assertThat(text(out)).contains("http:urn:answers:4").contains("stands as publish (newest)");
            for (var topic : List.of(
                    "wire.stories",
                    "wire.enriched",
                    "news.latest",
                    "news.ninjs",
                    "news.latest.ninjs",
                    "wire.rejected")) {
                assertThat(execute(standalone, "tail", topic, "--no-follow"))
                        .as(topic)
                        .isEqualTo(ExitCode.OK);
            }
            assertThat(execute(standalone, "tail", "news.stories", "--no-follow", "--provider", "nobody"))
                    .isEqualTo(ExitCode.OK);
            assertThat(text(out)).isEmpty();
        }
        assertThat(execute(standalone, "tail", "wire.dead")).isEqualTo(ExitCode.USAGE);
        assertThat(text(err)).contains("'wire.dead' cannot be shown").contains("copytaster dead");
    }

    @Test
    void whatNobodyKnowsIsToldPlainly(Standalone standalone) {
        for (var asked : List.of("http:urn:answers:none", UUID.randomUUID().toString())) {
            assertThat(execute(standalone, "where", asked)).isEqualTo(ExitCode.SOME_REFUSED);
            assertThat(text(out)).contains("nothing is known of it");
        }
        assertThat(execute(standalone, "where", "--since", "yesterday", "x")).isEqualTo(ExitCode.USAGE);
        assertThat(text(err)).contains("--since is 'yesterday'");
    }

    private static PushDoor door(Standalone standalone) {
        return PushDoor.open(IngestConfig.from(standalone.settings().with(Map.of("ingest.http.port", "0"))));
    }

    private HttpResponse<String> push(PushDoor door, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(door.address())
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The answer at a location once the story is decided; until then it is loading or received, never unknown. */
    private JsonNode decided(PushDoor door, String location) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create(door.address().resolve("/").toString() + location.substring(1)))
                .timeout(Duration.ofSeconds(30))
                .build();
        var deadline = System.nanoTime() + OwnBroker.LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isIn(200, 503);
            var json = JSON.readTree(answer.body());
            if (json.path("state").asText().equals("decided")) {
                return json;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError("never decided: " + location);
    }

    private static List<String> topics(JsonNode story) {
        var topics = new ArrayList<String>();
        story.path("records").forEach(record -> topics.add(record.path("topic").asText()));
        return topics;
    }

    private int execute(Standalone standalone, String... arguments) {
        out.reset();
        err.reset();
        var all = new ArrayList<>(List.of(arguments));
        all.add("--set=bootstrap.servers=" + standalone.settings().get(BrokerConfig.BOOTSTRAP_SERVERS));
        return Copytaster.commandLine(stream(out), stream(err)).execute(all.toArray(String[]::new));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
