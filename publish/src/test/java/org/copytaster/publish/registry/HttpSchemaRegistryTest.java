package org.copytaster.publish.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.copytaster.publish.registry.SchemaRegistry.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a registry may answer, and what that means. */
class HttpSchemaRegistryTest {
    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    private volatile int status = 200;
    private volatile String body = "";
    private volatile String asked = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + question + " "
                + exchange.getRequestHeaders().getOrDefault("Authorization", List.of());
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void registersUnderTheSubject() throws InterruptedException {
        body = "{\"id\":7}";
        assertThat(registry("/v7/").register("news.stories-value", "\"string\""))
                .isEqualTo(new Answer.Given<>(7));
        assertThat(asked).isEqualTo("POST /v7/subjects/news.stories-value/versions {\"schema\":\"\\\"string\\\"\"} []");
    }

    @Test
    void asksForASchemaByItsId() throws InterruptedException {
        body = "{\"schema\":\"\\\"string\\\"\"}";
        assertThat(registry("").schema(7)).isEqualTo(new Answer.Given<>("\"string\""));
        assertThat(asked).isEqualTo("GET /schemas/ids/7  []");
    }

    @Test
    void saysWhoItIs() throws InterruptedException {
        body = "{\"id\":7}";
        new HttpSchemaRegistry(url(""), Optional.of("publish:secret")).register("a", "b");
        assertThat(asked).endsWith("[Basic cHVibGlzaDpzZWNyZXQ=]");
    }

    @ParameterizedTest
    @CsvSource({
        "409, incompatible with version 3",
        "422, Invalid schema",
    })
    void tellsARefusalByItsWords(int code, String message) throws InterruptedException {
        status = code;
        body = "{\"error_code\":1,\"message\":\"" + message + "\"}";
        assertThat(registry("").register("a", "b")).isEqualTo(new Answer.Refused<>(message));
    }

    @ParameterizedTest
    @CsvSource({"401", "403", "500", "503", "301"})
    void takesNothingElseForAWordAboutTheSchema(int code) throws InterruptedException {
        status = code;
        assertThat(registry("").schema(7)).isEqualTo(new Answer.Away<>("HTTP " + code));
    }

    @ParameterizedTest
    @CsvSource({"<html>", "{}", "'{\"id\":\"7\"}'", "[]", "''"})
    void takesNoOtherServerForARegistry(String answer) throws InterruptedException {
        body = answer;
        assertThat(registry("").register("a", "b"))
                .isEqualTo(new Answer.Away<>("it answers with something else than a schema registry does"));
    }

    @Test
    void knowsThatThereIsNoneSuch() throws InterruptedException {
        status = 404;
        assertThat(registry("").schema(7)).isEqualTo(new Answer.Unknown<>());
    }

    @Test
    void understandsTheAnswersOfApicurio309() throws InterruptedException {
        var registry = registry("/apis/ccompat/v7");
        body = "{\"schema\":\"\\\"string\\\"\",\"schemaType\":\"AVRO\",\"references\":[]}";
        assertThat(registry.schema(1)).isEqualTo(new Answer.Given<>("\"string\""));

        status = 404;
        body = "{\"message\":\"No content with ID '77' was found.\",\"error_code\":40403}";
        assertThat(registry.schema(77)).isEqualTo(new Answer.Unknown<>());

        status = 409;
        body =
                "{\"message\":\"io.apicurio.registry.rules.RuleViolationException: Incompatible artifact: a-value [AVRO],"
                        + " num of incompatible diffs: {1}\",\"error_code\":409}";
        assertThat(registry.register("a-value", "b"))
                .isEqualTo(
                        new Answer.Refused<>("io.apicurio.registry.rules.RuleViolationException: Incompatible artifact:"
                                + " a-value [AVRO], num of incompatible diffs: {1}"));

        status = 422;
        body = "{\"message\":\"Failed to discover artifact type from content.\",\"error_code\":42201}";
        assertThat(registry.register("a-value", "nonsense"))
                .isEqualTo(new Answer.Refused<>("Failed to discover artifact type from content."));
    }

    @Test
    void saysThatNobodyIsThere() throws InterruptedException {
        var gone = registry("");
        server.stop(0);
        assertThat(gone.schema(7)).isInstanceOf(Answer.Away.class);
    }

    private HttpSchemaRegistry registry(String path) {
        return new HttpSchemaRegistry(url(path), Optional.empty());
    }

    private URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }
}
