package org.copytaster.ingest.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the door answered to one push.
 *
 * @param status the HTTP status
 * @param body the JSON of the answer; missing when it was none
 * @param replayed whether the door had taken the same before
 * @param retryAfter how long the door asks to wait before the next try
 */
public record Pushed(int status, JsonNode body, boolean replayed, Optional<Duration> retryAfter) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Pushed of(HttpResponse<String> response) {
        return new Pushed(
                response.statusCode(),
                json(response.body()),
                response.headers().firstValue("Idempotent-Replayed").isPresent(),
                response.headers().firstValue("Retry-After").flatMap(Pushed::seconds));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            // Whatever stands between the sender and the door answers in a form of its own.
            return MissingNode.getInstance();
        }
    }

    private static Optional<Duration> seconds(String text) {
        return text.matches("\\d{1,6}") ? Optional.of(Duration.ofSeconds(Long.parseLong(text))) : Optional.empty();
    }

    /** All of it was taken. */
    public boolean isAccepted() {
        return status == 202;
    }

    /** The door takes nothing from this sender. */
    public boolean isTurnedAway() {
        return status == 401 || status == 403;
    }

    /** Nothing was decided: the same may be sent again. */
    public boolean isUndecided() {
        return status == 503 || status == 502 || status == 504;
    }

    /** The stories that were taken, by id. */
    public List<String> stories() {
        var ids = new ArrayList<String>();
        body.path("stories").forEach(story -> ids.add(story.path("id").asText()));
        body.path("results")
                .forEach(result -> result.path("stories")
                        .forEach(story -> ids.add(story.path("id").asText())));
        return ids;
    }

    /** What was refused and why, a sentence each; empty when all of it was taken. */
    public List<String> refusals() {
        if (isAccepted()) {
            return List.of();
        }
        var sentences = new ArrayList<String>();
        body.path("results").forEach(result -> {
            if (result.has("problem")) {
                sentences.add(sentence(result.path("problem")));
            }
        });
        return sentences.isEmpty() ? List.of(sentence(body)) : sentences;
    }

    private String sentence(JsonNode problem) {
        if (!problem.has("type")) {
            return "HTTP status " + status;
        }
        var type = problem.path("type").asText();
        return type.substring(type.lastIndexOf(':') + 1) + place(problem) + ": "
                + problem.path("detail").asText() + ". " + problem.path("hint").asText();
    }

    private static String place(JsonNode problem) {
        var pointer = problem.path("pointer").asText();
        var line = problem.path("line").asInt();
        return (line > 0
                        ? " at line " + line + ", column "
                                + problem.path("column").asInt()
                        : "")
                + (pointer.isEmpty() ? "" : " at " + pointer);
    }
}
