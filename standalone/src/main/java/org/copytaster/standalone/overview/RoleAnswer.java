package org.copytaster.standalone.overview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/**
 * What a role says on its health port.
 *
 * @param role the role as it calls itself; the one that was asked for where nobody answers
 * @param address where it was asked
 * @param answers whether anybody answers there
 * @param isUp whether it is ready
 * @param tells which parts are down, and what they say; that nobody answers; else empty
 */
public record RoleAnswer(String role, String address, boolean answers, boolean isUp, String tells) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Asks a role.
     *
     * @throws InterruptedException when the process is stopping
     */
    public static RoleAnswer ask(HealthPort port, String role) throws InterruptedException {
        return port.get("/health/ready")
                .map(body -> of(role, port.address(), body))
                .orElseGet(() -> new RoleAnswer(role, port.address(), false, false, "no answer"));
    }

    static RoleAnswer of(String role, String address, String body) {
        try {
            var health = JSON.readTree(body);
            var name = health.path("role").asText();
            if (name.isEmpty()) {
                return strange(role, address);
            }
            return new RoleAnswer(
                    name, address, true, health.path("status").asText().equals("up"), String.join("; ", down(health)));
        } catch (JsonProcessingException e) {
            return strange(role, address);
        }
    }

    private static RoleAnswer strange(String role, String address) {
        return new RoleAnswer(role, address, true, false, "somebody else answers there");
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
