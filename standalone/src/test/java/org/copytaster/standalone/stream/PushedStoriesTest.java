package org.copytaster.standalone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.copytaster.ingest.command.PushDoor;
import org.copytaster.ingest.settings.IngestConfig;
import org.copytaster.runtime.settings.BrokerConfig;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.runtime.stream.Clients;
import org.copytaster.runtime.stream.Cluster;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.AllSettings;
import org.copytaster.standalone.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Pushes through a real door, a real producer and a real broker. */
class PushedStoriesTest {
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final Map<String, String> ANY_PORT = Map.of("ingest.http.port", "0");

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    @ExtendWith(SharedStandalone.class)
    void aPushedStoryComesOutCleanWithItsTrace(Standalone standalone) throws IOException, InterruptedException {
        try (var door = PushDoor.open(IngestConfig.from(standalone.settings().with(ANY_PORT)));
                var clean = TopicWatch.of(Topics.standard().published(), Clients.of(standalone.settings()))) {
            var answer =
                    push(door.address(), "{\"uri\":\"urn:push:1\",\"headline\":\"Pushed\",\"language\":\"en\"}", "1");

            assertThat(answer.statusCode()).isEqualTo(202);
            var record = clean.await("http:urn:push:1").get(0);
            assertThat(TopicWatch.header(record, "traceparent")).isEqualTo(TRACE);
        }
    }

    @Test
    void tellsASenderThatTheBrokerIsAwayAndTakesTheSameAgainWhenItIsBack(@TempDir Path parent)
            throws IOException, InterruptedException {
        try (var folder = DataFolder.at(parent.resolve("data"))) {
            var broker = EmbeddedBroker.start(folder.broker(), 0);
            var settings = settings(broker.bootstrapServers());
            new Cluster(Clients.of(settings)).createMissing(Topics.standard(), 1, (short) 1);
            try (var door = PushDoor.open(IngestConfig.from(settings))) {
                assertThat(push(door.address(), "One\n\nstory.", "1").statusCode())
                        .isEqualTo(202);
                broker.close();

                var began = System.nanoTime();
                var away = push(door.address(), "Another\n\nstory.", "2");
                assertThat(away.statusCode()).as(away.body()).isEqualTo(503);
                assertThat(away.headers().firstValue("Retry-After")).contains("5");
                assertThat(away.body()).contains("urn:copytaster:problem:no-broker");
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(12));

                broker = EmbeddedBroker.start(folder.broker(), port(settings));
                assertThat(untilTaken(door.address()).statusCode()).isEqualTo(202);
            }
            broker.close();
        }
    }

    /** A sender repeats what was answered with 503. */
    private HttpResponse<String> untilTaken(URI address) throws IOException, InterruptedException {
        var answer = push(address, "Another\n\nstory.", "2");
        for (int tries = 0; tries < 5 && answer.statusCode() == 503; tries++) {
            answer = push(address, "Another\n\nstory.", "2");
        }
        return answer;
    }

    private static Settings settings(String bootstrapServers) {
        return Settings.of(
                AllSettings.LIST,
                Map.of(),
                Map.of(),
                Map.of("bootstrap.servers", bootstrapServers, "ingest.http.port", "0"));
    }

    private static int port(Settings settings) {
        var servers = settings.get(BrokerConfig.BOOTSTRAP_SERVERS);
        return Integer.parseInt(servers.substring(servers.indexOf(':') + 1));
    }

    private HttpResponse<String> push(URI address, String body, String key) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(30))
                .header("traceparent", TRACE)
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
