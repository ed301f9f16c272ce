package org.copytaster.runtime.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.copytaster.runtime.PortTaken;
import org.copytaster.runtime.settings.HealthConfig;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.stream.DataSchema;
import org.copytaster.schemas.stream.RecordSchemas;
import org.copytaster.schemas.stream.SchemaHistory;
import org.copytaster.schemas.stream.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthServerTest {
    private static final HealthPart WORKING = new HealthPart("enrich", true, true, "RUNNING");
    private static final HealthPart AWAY = new HealthPart("broker", true, false, "no answer");
    private static final HealthPart DEAD = new HealthPart("enrich", false, false, "ERROR");

    private volatile List<HealthPart> parts = List.of(WORKING);

    @SuppressWarnings("NullAway.Init")
    private HealthServer server;

    @BeforeEach
    void start() {
        server = HealthServer.start(anyPort(), () -> new Health("enrich", parts), () -> "copytaster_ready 1\n");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void isReadyWhileEveryPartWorks() throws IOException, InterruptedException {
        var answer = get("/health/ready");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"role\":\"enrich\",\"status\":\"up\",\"parts\":["
                        + "{\"name\":\"enrich\",\"status\":\"up\",\"detail\":\"RUNNING\"}]}\n");
    }

    @Test
    void namesThePartThatKeepsItFromItsWork() throws IOException, InterruptedException {
        parts = List.of(WORKING, AWAY);
        var answer = get("/health/ready");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("{\"name\":\"broker\",\"status\":\"down\",\"detail\":\"no answer\"}");
    }

    @Test
    void wantsNoRestartWhileTheBrokerIsAway() throws IOException, InterruptedException {
        parts = List.of(WORKING, AWAY);
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void wantsARestartWhenAStreamHasGivenUp() throws IOException, InterruptedException {
        parts = List.of(DEAD);
        assertThat(get("/health/live").statusCode()).isEqualTo(503);
    }

    @Test
    void showsItsMetricsWhetherItIsReadyOrNot() throws IOException, InterruptedException {
        parts = List.of(DEAD);
        var answer = get("/metrics");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain; version=0.0.4; charset=utf-8");
        assertThat(answer.body()).isEqualTo("copytaster_ready 1\n");
    }

    @Test
    void hasTheSchemasOfOurRecords() throws IOException, InterruptedException {
        var cleanStory =
                DataSchema.of(Topics.standard().published()).orElseThrow().fingerprint();
        assertThat(get("/schemas").body())
                .contains("{\"record\":\"CleanStory\",\"fingerprint\":\"" + cleanStory + "\","
                        + "\"schema\":\"/schemas/CleanStory.avsc\",\"topics\":[\"news.stories\",\"news.latest\"]}");
        assertThat(get("/schemas/CleanStory.avsc").body())
                .isEqualTo(RecordSchemas.avsc("CleanStory").orElseThrow());
        assertThat(get("/schemas/NoStory.avsc").statusCode()).isEqualTo(404);
        assertThat(get("/schemas/").statusCode()).isEqualTo(404);
    }

    @Test
    void answersAsASchemaRegistry() throws IOException, InterruptedException {
        assertThat(get("/registry/subjects").body()).isEqualTo("[\"news.stories-value\",\"news.latest-value\"]\n");
        var path = "/registry/subjects/news.latest-value/versions";
        var schema = JsonNodeFactory.instance
                .objectNode()
                .put("schema", RecordSchemas.avsc("CleanStory").orElseThrow());
        var answer = post(path, BodyPublishers.ofString(schema.toString()));
        assertThat(answer.body())
                .isEqualTo("{\"id\":"
                        + (1_000_000 + SchemaHistory.of(CleanStory.class).size()) + "}\n");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/vnd.schemaregistry.v1+json");
        assertThat(post(path, BodyPublishers.ofString(" ".repeat(1024 * 1024 + 1)))
                        .statusCode())
                .isEqualTo(413);
        assertThat(post(path, BodyPublishers.ofInputStream(() -> InputStream.nullInputStream()))
                        .statusCode())
                .isEqualTo(411);
    }

    @Test
    void knowsNoOtherPath() throws IOException, InterruptedException {
        assertThat(get("/").statusCode()).isEqualTo(404);
    }

    @Test
    void saysWhichPortIsTakenAndWhichSettingChoosesAnother() {
        var taken = new HealthConfig("127.0.0.1", server.port(), "enrich.health.port");
        assertThatExceptionOfType(PortTaken.class)
                .isThrownBy(() -> HealthServer.start(taken, () -> new Health("enrich", List.of()), () -> ""))
                .withMessageContaining("cannot listen on 127.0.0.1:" + server.port())
                .withMessageContaining("--set enrich.health.port=PORT");
    }

    private static HealthConfig anyPort() {
        return new HealthConfig("127.0.0.1", 0, "enrich.health.port");
    }

    private HttpResponse<String> post(String path, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        var uri = URI.create("http://127.0.0.1:" + server.port() + path);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri)
                                .version(HttpClient.Version.HTTP_1_1)
                                .POST(body)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var uri = URI.create("http://127.0.0.1:" + server.port() + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
