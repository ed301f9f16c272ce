package org.copytaster.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.copytaster.ingest.command.PushDoor;
import org.copytaster.ingest.settings.IngestConfig;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.settings.BrokerConfig;
import org.copytaster.runtime.stream.Clients;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.Copytaster;
import org.copytaster.standalone.stream.SharedStandalone;
import org.copytaster.standalone.stream.Standalone;
import org.copytaster.standalone.stream.StoryRecords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code diff} shows of a story's revisions, and of two files. */
class DiffCommandTest {
    private static final String SAMPLES = "../samples/";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void comparesTwoFilesWithoutKafka() {
        assertThat(diff(SAMPLES + "06-wind-farm.json", SAMPLES + "07-wind-farm-corrected.json"))
                .isEqualTo(ExitCode.OK);
        assertThat(printed(out)).contains("from revision", "[-", "{+", "as before)");
    }

    @Test
    void saysWhichFileHoldsNoStory() {
        assertThat(diff(SAMPLES + "06-wind-farm.json", SAMPLES + "17-broken.json"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(printed(err)).contains("17-broken.json holds 0 stories");
        assertThat(printed(out)).isEmpty();
    }

    @Test
    @ExtendWith(SharedStandalone.class)
    void comparesWhatWasPublished(Standalone standalone) throws IOException, InterruptedException {
        var broker = "bootstrap.servers=" + standalone.settings().get(BrokerConfig.BOOTSTRAP_SERVERS);
        try (var door = PushDoor.open(IngestConfig.from(standalone.settings().with(Map.of("ingest.http.port", "0"))))) {
            var texts = List.of("Anna Weil said so on the pier.", "Ana Weil said so on the pier.", "The pier is shut.");
            for (int number = 1; number <= texts.size(); number++) {
                push(door.address(), number, texts.get(number - 1));
                await(standalone, number);
            }
        }

        assertThat(diff("-s", broker, "http:urn:diff:1")).isEqualTo(ExitCode.OK);
        assertThat(printed(out)).contains("from revision 2", "to revision 3", "{+The pier is shut.+}");
        out.reset();

        assertThat(diff("-s", broker, "http:urn:diff:1", "1", "2")).isEqualTo(ExitCode.OK);
        assertThat(printed(out)).contains("[-Anna-]{+Ana+} Weil said so on the pier.");
        out.reset();

        assertThat(diff("-s", broker, "--json", "http:urn:diff:1", "1", "2")).isEqualTo(ExitCode.OK);
        assertThat(printed(out)).contains("[\"remove\",\"Anna\"],[\"add\",\"Ana\"]");

        assertThat(diff("-s", broker, "http:urn:diff:1", "1", "7")).isEqualTo(ExitCode.USAGE);
        assertThat(printed(err)).contains("no revision '7' of http:urn:diff:1 was published; there are 1, 2, 3");

        assertThat(diff("-s", broker, "http:nobody")).isEqualTo(ExitCode.USAGE);
        assertThat(printed(err)).contains("no revision of 'http:nobody' is on news.stories");
    }

    private static void await(Standalone standalone, int published) {
        var deadline = Instant.now().plusSeconds(60);
        var topic = Topics.standard().published();
        while (StoryRecords.of(topic, Clients.of(standalone.settings()), "http:urn:diff:1")
                        .size()
                < published) {
            assertThat(Instant.now()).as("revision " + published).isBefore(deadline);
        }
    }

    private static void push(URI address, int number, String text) throws IOException, InterruptedException {
        var body = "{\"uri\":\"urn:diff:1\",\"version\":\"" + number + "\",\"headline\":\"Pier\",\"language\":\"en\","
                + "\"body_text\":\"" + text + "\"}";
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    private int diff(String... arguments) {
        var all = new ArrayList<>(List.of("diff"));
        all.addAll(List.of(arguments));
        return Copytaster.commandLine(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .execute(all.toArray(String[]::new));
    }

    private static String printed(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
