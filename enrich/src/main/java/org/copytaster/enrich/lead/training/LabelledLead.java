package org.copytaster.enrich.lead.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A story whose repeated lead an editor has marked.
 *
 * @param id kind, colon, then its sources joined by a plus sign
 * @param kind how the story came about, for figures by kind
 * @param repeat positions of the two paragraphs that carry the same news, from 0; empty when none repeats
 * @param spans positions of all paragraphs of both tellings; equal to repeat unless a lead is split
 */
record LabelledLead(String id, String kind, List<String> paragraphs, Set<Integer> repeat, Set<Integer> spans) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Reads one JSON object a line: id, kind, paragraphs, repeat (null or [i,j]) and, for split leads, spans.
     *
     * @throws IllegalArgumentException naming the line that is none
     */
    static List<LabelledLead> read(Path file) throws IOException {
        return read(file, LabelledLead::of);
    }

    /** Reads lines of JSON, each by this function. */
    static <T> List<T> read(Path file, Function<JsonNode, T> one) throws IOException {
        var stories = new ArrayList<T>();
        var number = 0;
        for (var line : Files.readAllLines(file)) {
            number++;
            if (!line.isBlank()) {
                try {
                    stories.add(one.apply(JSON.readTree(line)));
                } catch (JsonProcessingException | IllegalArgumentException e) {
                    throw new IllegalArgumentException(
                            file + ", line " + number + " is no labelled story: " + e.getMessage(), e);
                }
            }
        }
        return stories;
    }

    private static LabelledLead of(JsonNode json) {
        var paragraphs = paragraphs(json);
        var repeat = new TreeSet<Integer>();
        json.path("repeat").forEach(position -> repeat.add(position.asInt()));
        var spans = new TreeSet<>(repeat);
        for (var span : json.path("spans")) {
            for (var position = span.path(0).asInt(); position <= span.path(1).asInt(); position++) {
                spans.add(position);
            }
        }
        return new LabelledLead(json.path("id").asText(), json.path("kind").asText(), paragraphs, repeat, spans);
    }

    static List<String> paragraphs(JsonNode json) {
        if (!json.path("paragraphs").isArray()) {
            throw new IllegalArgumentException("it has no array 'paragraphs'");
        }
        var paragraphs = new ArrayList<String>();
        json.path("paragraphs").forEach(paragraph -> paragraphs.add(paragraph.asText()));
        return paragraphs;
    }

    boolean hasRepeat() {
        return !repeat.isEmpty();
    }

    boolean isSplit() {
        return spans.size() > 2;
    }

    /** Whether naming just these paragraphs is right. */
    boolean isHit(Set<Integer> answer) {
        return hasRepeat() && (answer.equals(repeat) || answer.equals(spans));
    }

    /** The copy it was made from; stories that share some belong into one fold. */
    List<String> sources() {
        return List.of(id.substring(id.indexOf(':') + 1).split("\\+", -1));
    }

    /** News, and neither a sentence pair of the Microsoft Research Paraphrase Corpus nor one that {@link ContrastSet} made. */
    boolean isNews() {
        return !kind.startsWith("mrpc") && !isContrast();
    }

    boolean isContrast() {
        return kind.startsWith(ContrastSet.KIND);
    }

    /** How much a model learns from it, as a share of what it learns from news; 0 for nothing. */
    double weight() {
        if (isContrast()) {
            return hasRepeat() ? ContrastSet.WEIGHT : 0;
        }
        return isNews() ? 1 : 0;
    }

    boolean isAsPublished() {
        return kind.startsWith("as-published");
    }
}
