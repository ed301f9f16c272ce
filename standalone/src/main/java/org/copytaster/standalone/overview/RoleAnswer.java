package org.copytaster.standalone.overview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.copytaster.runtime.UsageFault;

/**
 * What a role says on its health port.
 *
 * @param role the role as it calls itself; the one that was asked for where nobody answers
 * @param address where it was asked
 * @param isUp whether it is ready
 * @param tells which parts are down, and what they say; that nobody answers; else empty
 */
public record RoleAnswer(String role, String address, boolean isUp, String tells) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._-]+:[0-9]{1,5}|\\[[0-9A-Fa-f:.]+]:[0-9]{1,5}");

    /**
     * Asks a role.
     *
     * @param address host:port of its health port
     * @throws UsageFault when that is no address
     * @throws InterruptedException when the process is stopping
     */
    public static RoleAnswer ask(HttpClient http, String role, String address) throws InterruptedException {
        if (!ADDRESS.matcher(address).matches()) {
            throw new UsageFault("'" + address + "' is no HOST:PORT of a health port");
        }
        var request = HttpRequest.newBuilder(URI.create("http://" + address + "/health/ready"))
                .timeout(LIMIT)
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return of(role, address, answer.body());
        } catch (IOException e) {
            return new RoleAnswer(role, address, false, "no answer");
        }
    }

    static RoleAnswer of(String role, String address, String body) {
        try {
            var health = JSON.readTree(body);
            var name = health.path("role").asText();
            if (name.isEmpty()) {
                return strange(role, address);
            }
            return new RoleAnswer(
                    name, address, health.path("status").asText().equals("up"), String.join("; ", down(health)));
        } catch (JsonProcessingException e) {
            return strange(role, address);
        }
    }

    private static RoleAnswer strange(String role, String address) {
        return new RoleAnswer(role, address, false, "somebody else answers there");
    }

    private static List<String> down(JsonNode health) {
        var down = new ArrayList<String>();
        for (var part : health.path("parts")) {
            if (!part.path("status").asText().equals("up")) {
                down.add(part.path("name").asText() + ": " + part.path("detail").asText());
            }
        }
        return down;
    }
}
