package org.copytaster.enrich.lead.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a newsroom decided about repeats that were found: JSON lines {@code {"id","paragraphs":[...],
 * "repeatedLead":{"removed":[...],"repeats":[...]},"decision":"keep"|"undo"}}, the answer as {@code inspect} prints it for
 * {@code --format paragraphs}, where a paragraph's number is its position.
 *
 * <p>An undone repeat is a story without one, a kept repeat a story with one.
 */
final class Decisions {
    private Decisions() {}

    static List<LabelledLead> read(Path file) throws IOException {
        return LabelledLead.read(file, Decisions::of);
    }

    private static LabelledLead of(JsonNode json) {
        var named = new TreeSet<Integer>();
        json.path("repeatedLead").path("removed").forEach(number -> named.add(number.asInt()));
        json.path("repeatedLead").path("repeats").forEach(number -> named.add(number.asInt()));
        var id = "decision:" + json.path("id").asText();
        var paragraphs = LabelledLead.paragraphs(json);
        return switch (json.path("decision").asText()) {
            case "undo" -> new LabelledLead(id, "undone", paragraphs, Set.of(), Set.of());
            case "keep" -> new LabelledLead(id, "kept", paragraphs, named, named);
            default -> throw new IllegalArgumentException("its 'decision' is neither keep nor undo");
        };
    }
}
