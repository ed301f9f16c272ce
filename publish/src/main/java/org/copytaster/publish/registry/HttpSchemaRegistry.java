package org.copytaster.publish.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;

/**
 * A registry with Confluent's REST API, or one that speaks it too (Apicurio's /apis/ccompat/v7, Karapace, Redpanda).
 *
 * @see <a href="https://docs.confluent.io/platform/current/schema-registry/develop/api.html">the API</a>
 */
public final class HttpSchemaRegistry implements SchemaRegistry {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int LONGEST_ANSWER = 4 * 1024 * 1024;
    private static final int SHOWN = 300;
    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();
    private final URI url;
    private final Optional<String> authorization;

    /**
     * A registry.
     *
     * @param url what its paths begin with
     * @param login "user:password" for HTTP Basic (RFC 7617)
     */
    public HttpSchemaRegistry(URI url, Optional<String> login) {
        this.url = url;
        authorization =
                login.map(text -> "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String address() {
        return url.toString();
    }

    @Override
    public Answer<Integer> register(String subject, String schema) throws InterruptedException {
        var body = JsonNodeFactory.instance.objectNode().put("schema", schema).toString();
        var request = request("/subjects/" + URLEncoder.encode(subject, StandardCharsets.UTF_8) + "/versions")
                .header("Content-Type", MEDIA_TYPE)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return answer(
                request,
                json -> Optional.of(json.path("id")).filter(JsonNode::isInt).map(JsonNode::intValue));
    }

    @Override
    public Answer<String> schema(int id) throws InterruptedException {
        return answer(
                request("/schemas/ids/" + id).build(),
                json -> Optional.of(json.path("schema"))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::textValue));
    }

    private HttpRequest.Builder request(String path) {
        var base = address().replaceAll("/+$", "");
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(LIMIT)
                .header("Accept", MEDIA_TYPE + ", application/json");
        authorization.ifPresent(login -> request.header("Authorization", login));
        return request;
    }

    private <T> Answer<T> answer(HttpRequest request, Function<JsonNode, Optional<T>> read)
            throws InterruptedException {
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (var body = response.body()) {
                return meant(response.statusCode(), body, read);
            }
        } catch (IOException e) {
            return new Answer.Away<>(inWords(e));
        }
    }

    private static <T> Answer<T> meant(int status, InputStream body, Function<JsonNode, Optional<T>> read)
            throws IOException {
        var text = new String(body.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
        return switch (status) {
            case OK ->
                json(text)
                        .flatMap(read)
                        .<Answer<T>>map(Answer.Given::new)
                        .orElseGet(
                                () -> new Answer.Away<>("it answers with something else than a schema registry does"));
            case NOT_FOUND -> new Answer.Unknown<>();
            case CONFLICT, UNPROCESSABLE -> new Answer.Refused<>(message(text));
            default -> new Answer.Away<>("HTTP " + status);
        };
    }

    private static Optional<JsonNode> json(String text) {
        try {
            return Optional.ofNullable(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static String message(String text) {
        var said = json(text).map(json -> json.path("message").asText()).orElse("");
        return said.length() > SHOWN ? said.substring(0, SHOWN) + " ..." : said;
    }

    private static String inWords(IOException failure) {
        if (failure instanceof ConnectException) {
            return "nobody listens there"; // Java says nothing in most cases
        }
        var message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
