package org.copytaster.standalone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.copytaster.runtime.stream.Cluster;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.DataFolder;
import org.copytaster.standalone.command.ChildCopytaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Roles in processes of their own, from before their broker is up to SIGTERM. */
class WaitForBrokerTest {
    private static final Duration STOP = Duration.ofSeconds(20);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"enrich", "publish"})
    void waitsForTheBrokerSaysSoOnceAndGetsReady(String role) throws IOException, InterruptedException {
        var port = freePort();
        try (var data = DataFolder.temporary();
                var child = start(role, port)) {
            child.awaitMessage("waiting for the broker at 127.0.0.1:" + port);
            assertThat(health(child, "ready").statusCode()).isEqualTo(503);
            assertThat(health(child, "ready").body()).contains("\"name\":\"broker\",\"status\":\"down\"");
            assertThat(health(child, "live").statusCode()).isEqualTo(200);
            try (var broker = EmbeddedBroker.start(data.broker(), port)) {
                new Cluster(Map.of("bootstrap.servers", broker.bootstrapServers()))
                        .createMissing(Topics.standard(), 2, (short) 1);
                child.awaitMessage(role + " is running");
                assertThat(health(child, "ready").body()).contains("RUNNING").contains("1 broker");
                stop(child);
            }
            assertThat(child.err().split("waiting for the broker", -1)).hasSize(2);
            assertThat(child.err()).endsWith("stopping\n").doesNotContain("Exception");
        }
    }

    @Test
    void doesNotSpinWhileItWaits() throws IOException, InterruptedException {
        try (var child = start("publish", freePort())) {
            child.awaitMessage("waiting for the broker");
            var before = child.cpu();
            child.awaitEnd(Duration.ofSeconds(5));
            assertThat(child.cpu().minus(before)).isLessThan(Duration.ofSeconds(2));
        }
    }

    private ChildCopytaster start(String role, int port) throws IOException {
        return ChildCopytaster.start(
                folder,
                role,
                "--set=enrich.entities=false",
                "--set=" + role + ".health.port=0",
                "--set=bootstrap.servers=127.0.0.1:" + port,
                "--set=state.folder=" + folder.resolve("state"));
    }

    private static void stop(ChildCopytaster child) throws IOException, InterruptedException {
        var began = System.nanoTime();
        child.signal("TERM");
        assertThat(child.exitCode()).isEqualTo(143);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(STOP);
    }

    private static HttpResponse<String> health(ChildCopytaster child, String question)
            throws IOException, InterruptedException {
        var said = Pattern.compile("http://\\S+/health/").matcher(child.err());
        assertThat(said.find()).as("an address in: " + child.err()).isTrue();
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(said.group() + question))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
