package org.copytaster.standalone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.copytaster.ingest.folder.InputFile;

/**
 * A case's input as its sender pushes it.
 *
 * @param address where stories are pushed to
 * @param keys the key of each source
 */
record PushWayIn(URI address, Map<String, String> keys) implements WayIn {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Override
    public void deliver(String source, InputFile input) {
        var name = String.valueOf(Path.of(input.name()).getFileName());
        try {
            var request = HttpRequest.newBuilder(
                            URI.create(address + "?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8)))
                    .header("X-API-Key", keys.getOrDefault(source, ""))
                    .timeout(LIMIT)
                    .POST(BodyPublishers.ofFile(input.path()))
                    .build();
            var response = HTTP.send(request, BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
        } catch (IOException e) {
            throw new UncheckedIOException("could not push " + input.name(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while pushing " + input.name(), e);
        }
    }
}
