package org.copytaster.standalone.inspect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copytaster.ingest.format.Explained;
import org.copytaster.ingest.input.FieldSource;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.schemas.Story;
import org.copytaster.standalone.show.Wrap;

/** For a reader: in which format a file was read and why, which field came from where, and what was not understood. */
public final class ExplanationText {
    private static final int LONGEST = 100;
    private static final int MOST_PLACES = 6;
    private static final String IN_FILE = "  ";
    private static final String IN_STORY = "    ";
    private static final String IN_SECTION = "      ";

    private final Wrap wrap;

    /** Text of this width. */
    public ExplanationText(Wrap wrap) {
        this.wrap = wrap;
    }

    /** The lines about one file. */
    public List<String> of(String file, Explained explained) {
        var lines = new ArrayList<>(wrap.lines("", IN_FILE, file));
        entry(
                IN_FILE,
                "format: " + (explained.format().isEmpty() ? "none" : explained.format()) + ", because "
                        + explained.why(),
                lines);
        explained.parsed().refusals().forEach(refusal -> refused(refusal, lines));
        var stories = explained.parsed().stories();
        for (int i = 0; i < stories.size(); i++) {
            story(stories.get(i), explained.sources().get(i), lines);
        }
        return lines;
    }

    private void refused(Refusal refusal, List<String> lines) {
        entry(IN_FILE, "refused: " + refusal.reason().code() + ", " + refusal.detail(), lines);
        if (refusal.line() > 0) {
            entry(IN_FILE, "place: line " + refusal.line() + ", column " + refusal.column(), lines);
        }
        if (!refusal.pointer().isEmpty()) {
            entry(IN_FILE, "place: " + refusal.pointer(), lines);
        }
        entry(IN_FILE, "what to do: " + refusal.hint(), lines);
    }

    private void story(Story story, List<FieldSource> sources, List<String> lines) {
        entry(IN_FILE, "story: " + story.getStoryId(), lines);
        var places = places(sources);
        int width = places.keySet().stream().mapToInt(String::length).max().orElse(0);
        places.forEach((field, paths) -> lines.addAll(
                wrap.hanging(IN_STORY + field + " ".repeat(width - field.length()) + " <- ", named(paths))));
        section("warnings", story.getWarnings(), lines);
        section(
                "not understood, kept by name",
                story.getAgencyFields().stream()
                        .map(field -> field.getName() + " = " + cut(field.getValue()))
                        .toList(),
                lines);
    }

    private static String named(List<String> paths) {
        return String.join(", ", paths.subList(0, Math.min(MOST_PLACES, paths.size())))
                + (paths.size() > MOST_PLACES ? " and " + (paths.size() - MOST_PLACES) + " more" : "");
    }

    private void section(String title, List<String> entries, List<String> lines) {
        lines.add(IN_STORY + title + ":" + (entries.isEmpty() ? " none" : ""));
        entries.forEach(entry -> entry(IN_SECTION, entry, lines));
    }

    /** What does not fit into its line goes on a step further in. */
    private void entry(String indent, String text, List<String> lines) {
        lines.addAll(wrap.lines(indent, indent + IN_FILE, text));
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
