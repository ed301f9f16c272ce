package org.copytaster.standalone.inspect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copytaster.ingest.format.Explained;
import org.copytaster.ingest.input.FieldSource;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.schemas.Story;

/** For a reader: in which format a file was read and why, which field came from where, and what was not understood. */
public final class ExplanationText {
    private static final int LONGEST = 100;
    private static final int MOST_PLACES = 6;

    private ExplanationText() {}

    /** The lines about one file. */
    public static List<String> of(String file, Explained explained) {
        var lines = new ArrayList<String>();
        lines.add(file);
        lines.add("  format: " + (explained.format().isEmpty() ? "none" : explained.format()) + ", because "
                + explained.why());
        explained.parsed().refusals().forEach(refusal -> refused(refusal, lines));
        var stories = explained.parsed().stories();
        for (int i = 0; i < stories.size(); i++) {
            story(stories.get(i), explained.sources().get(i), lines);
        }
        return lines;
    }

    private static void refused(Refusal refusal, List<String> lines) {
        lines.add("  refused: " + refusal.reason().code() + ", " + refusal.detail());
        if (refusal.line() > 0) {
            lines.add("  place: line " + refusal.line() + ", column " + refusal.column());
        }
        if (!refusal.pointer().isEmpty()) {
            lines.add("  place: " + refusal.pointer());
        }
        lines.add("  what to do: " + refusal.hint());
    }

    private static void story(Story story, List<FieldSource> sources, List<String> lines) {
        lines.add("  story: " + story.getStoryId());
        var places = places(sources);
        int width = places.keySet().stream().mapToInt(String::length).max().orElse(0);
        places.forEach((field, paths) -> lines.add("    " + field + " ".repeat(width - field.length()) + " <- "
                + String.join(", ", paths.subList(0, Math.min(MOST_PLACES, paths.size())))
                + (paths.size() > MOST_PLACES ? " and " + (paths.size() - MOST_PLACES) + " more" : "")));
        section("warnings", story.getWarnings(), lines);
        section(
                "not understood, kept by name",
                story.getAgencyFields().stream()
                        .map(field -> field.getName() + " = " + cut(field.getValue()))
                        .toList(),
                lines);
    }

    private static void section(String title, List<String> entries, List<String> lines) {
        lines.add("    " + title + ": " + (entries.isEmpty() ? "none" : ""));
        entries.forEach(entry -> lines.add("      " + entry));
    }

    private static Map<String, List<String>> places(List<FieldSource> sources) {
        var places = new LinkedHashMap<String, List<String>>();
        sources.forEach(source -> places.computeIfAbsent(source.field(), field -> new ArrayList<>())
                .add(source.path()));
        return places;
    }

    private static String cut(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "...";
    }
}
