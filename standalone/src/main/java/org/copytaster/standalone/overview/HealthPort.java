package org.copytaster.standalone.overview;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copytaster.runtime.UsageFault;

/**
 * The health port of a role, as one that asks it sees it.
 *
 * @param http asks
 * @param address host:port
 */
public record HealthPort(HttpClient http, String address) {
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._-]+:[0-9]{1,5}|\\[[0-9A-Fa-f:.]+]:[0-9]{1,5}");

    /** @throws UsageFault when that is no address */
    public HealthPort {
        if (!ADDRESS.matcher(address).matches()) {
            throw new UsageFault("'" + address + "' is no HOST:PORT of a health port");
        }
    }

    /**
     * What stands there; nothing when nobody answers within three seconds.
     *
     * @throws InterruptedException when the process is stopping
     */
    Optional<String> get(String path) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://" + address + path))
                .timeout(LIMIT)
                .build();
        try {
            return Optional.of(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
