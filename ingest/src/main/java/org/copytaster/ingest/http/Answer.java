package org.copytaster.ingest.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.copytaster.ingest.stream.Receipt;

/**
 * The answer to a push.
 *
 * @param status the HTTP status
 * @param code {@code accepted}, {@code partly-accepted}, or the problem's code
 * @param headers more headers, in order
 * @param body JSON and a line end
 */
record Answer(int status, String code, Map<String, String> headers, String body) {
    private static final String STORIES = "/v1/stories?id=";

    Answer {
        headers = Map.copyOf(headers);
    }

    /** What became of an input. */
    static Answer of(Receipt receipt) {
        if (receipt.refusal().isPresent()) {
            return of(Problem.of(receipt.refusal().get()), Optional.of(receipt.receiptId()), Map.of());
        }
        return receipt.items().isEmpty() ? accepted(receipt) : partly(receipt);
    }

    static Answer of(Problem problem) {
        return of(problem, Map.of());
    }

    static Answer of(Problem problem, Map<String, String> headers) {
        return of(problem, Optional.empty(), headers);
    }

    private static Answer of(Problem problem, Optional<String> receiptId, Map<String, String> headers) {
        var all = new LinkedHashMap<>(headers);
        all.put("Content-Type", Problem.MEDIA_TYPE);
        return new Answer(problem.status(), problem.code(), all, text(problem.json(receiptId)));
    }

    /** What the door is, for programs that read OpenAPI. */
    static Answer described(JsonNode document) {
        return new Answer(200, "described", Map.of("Content-Type", "application/json"), text(document));
    }

    /** A refused input as a sender is told that must not hear a 4xx: in the form of a list of one. */
    static Answer listed(Receipt receipt) {
        var json = JsonNodeFactory.instance.objectNode().put("receipt", receipt.receiptId());
        json.put("accepted", 0).put("refused", 1);
        receipt.refusal()
                .map(Problem::of)
                .ifPresent(problem -> json.putArray("results")
                        .addObject()
                        .put("status", "refused")
                        .set("problem", problem.json(Optional.empty())));
        var code = receipt.refusal().map(refusal -> refusal.reason().code()).orElse("");
        return new Answer(200, code, Map.of("Content-Type", "application/json"), text(json));
    }

    private static Answer accepted(Receipt receipt) {
        var json = JsonNodeFactory.instance.objectNode().put("receipt", receipt.receiptId());
        var stories = json.putArray("stories");
        receipt.accepted().forEach(story -> stories.add(json(story)));
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", "application/json");
        if (receipt.accepted().size() == 1) {
            headers.put("Location", location(receipt.accepted().get(0)));
        }
        return new Answer(202, "accepted", headers, text(json));
    }

    private static Answer partly(Receipt receipt) {
        long refused = receipt.items().stream()
                .filter(item -> item.refusal().isPresent())
                .count();
        var json = JsonNodeFactory.instance.objectNode().put("receipt", receipt.receiptId());
        json.put("accepted", receipt.items().size() - refused).put("refused", refused);
        var results = json.putArray("results");
        for (var item : receipt.items()) {
            var result = results.addObject();
            item.refusal()
                    .map(Problem::of)
                    .ifPresentOrElse(
                            problem -> result.put("status", "refused").set("problem", problem.json(Optional.empty())),
                            () -> result.put("status", "accepted"));
            if (!item.accepted().isEmpty()) {
                var stories = result.putArray("stories");
                item.accepted().forEach(story -> stories.add(json(story)));
            }
        }
        return new Answer(200, "partly-accepted", Map.of("Content-Type", "application/json"), text(json));
    }

    private static ObjectNode json(Receipt.Accepted story) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", story.storyId())
                .put("revision", story.revision())
                .put("location", location(story));
    }

    /** A query, not a path: guids hold slashes. */
    private static String location(Receipt.Accepted story) {
        return STORIES + URLEncoder.encode(story.storyId(), StandardCharsets.UTF_8);
    }

    private static String text(JsonNode json) {
        return json + "\n";
    }

    /** Whether the sender has nothing left to do. */
    boolean isSuccess() {
        return status / 100 == 2;
    }

    /** The same with one more header. */
    Answer with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, code, more, body);
    }
}
