package org.copytaster.enrich.lead.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Invented stories, each with a true rewording of its lead and with a trap: a text that sounds as alike and says something
 * else. Each stands once above the agency's lead and once below it.
 *
 * <p>A model learns from the rewordings, lightly, because they are further from the words than what a wire has for the most
 * part. It learns nothing from the traps: by their words they are repeats, and what sets them apart is the work of
 * {@link org.copytaster.enrich.lead.conflict.Conflicts}.
 */
final class ContrastSet {
    /** Every kind of its stories begins so. */
    static final String KIND = "contrast-";

    /** How much a rewording counts beside a story as it was published. */
    static final double WEIGHT = .1;

    /** Positions of the two tellings. */
    static final Set<Integer> PAIR = Set.of(0, 1);

    private static final String SAME = "same";
    private static final String OTHER = "other";

    private ContrastSet() {}

    /**
     * Reads lines of JSON: n, lead, same, other, change (what the trap changes), body.
     *
     * @throws IllegalArgumentException naming the line that is none
     */
    static List<LabelledLead> read(Path file) throws IOException {
        return LabelledLead.read(file, ContrastSet::line).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<LabelledLead> line(JsonNode json) {
        var stories = new ArrayList<LabelledLead>();
        for (var which : List.of(SAME, OTHER)) {
            var lead = text(json, "lead");
            var telling = text(json, which);
            stories.add(story(json, which, telling, lead));
            stories.add(story(json, which, lead, telling));
        }
        return stories;
    }

    private static LabelledLead story(JsonNode json, String which, String first, String second) {
        var paragraphs = new ArrayList<>(List.of(first, second));
        json.path("body").forEach(paragraph -> paragraphs.add(paragraph.asText()));
        var repeat = which.equals(SAME) ? PAIR : Set.<Integer>of();
        var id = KIND + which + ":contrast-" + json.path("n").asText();
        return new LabelledLead(id, kind(which, text(json, "change")), paragraphs, repeat, repeat);
    }

    private static String text(JsonNode json, String field) {
        if (!json.path(field).isTextual()) {
            throw new IllegalArgumentException("it has no text '" + field + "'");
        }
        return json.path(field).asText();
    }

    /** The kind of the true rewordings beside traps that change this. */
    static String rewordings(String change) {
        return kind(SAME, change);
    }

    /** The kind of the traps that change this. */
    static String traps(String change) {
        return kind(OTHER, change);
    }

    private static String kind(String which, String change) {
        return KIND + which + " " + change;
    }

    /** What the traps among these stories change, each once. */
    static List<String> changes(List<LabelledLead> stories) {
        var prefix = kind(OTHER, "");
        return stories.stream()
                .map(LabelledLead::kind)
                .filter(kind -> kind.startsWith(prefix))
                .map(kind -> kind.substring(prefix.length()))
                .distinct()
                .sorted()
                .toList();
    }
}
