package org.copytaster.ingest.format.newsml;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.copytaster.ingest.format.tree.Copy;
import org.copytaster.ingest.format.tree.Sent;

/**
 * The lines of a story by the names that agencies give them in NewsML 1.2: some send each in a component of its own,
 * some in a NewsLine of that type.
 */
final class V1Roles {
    private static final Map<String, BiConsumer<Copy, String>> LINES = Map.ofEntries(
            Map.entry("title", Copy::headline),
            Map.entry("headline", Copy::headline),
            Map.entry("subtitle", Copy::headline),
            Map.entry("subheadline", Copy::headline),
            Map.entry("subhead", Copy::headline),
            Map.entry("abstract", Copy::summary),
            Map.entry("summary", Copy::summary),
            Map.entry("standfirst", Copy::summary),
            Map.entry("teaser", Copy::summary),
            Map.entry("byline", Copy::byline),
            Map.entry("author", Copy::byline),
            Map.entry("dateline", Copy::dateline),
            Map.entry("credit", Copy::creditLine),
            Map.entry("creditline", Copy::creditLine),
            Map.entry("copyright", Copy::copyrightNotice),
            Map.entry("copyrightline", Copy::copyrightNotice),
            Map.entry("slug", Copy::slugline),
            Map.entry("slugline", Copy::slugline),
            Map.entry("keyword", (copy, line) -> copy.tags().keywordLine(line)),
            Map.entry("keywords", (copy, line) -> copy.tags().keywordLine(line)),
            Map.entry("keywordline", (copy, line) -> copy.tags().keywordLine(line)),
            Map.entry("note", Copy::editorialNote),
            Map.entry("editorialnote", Copy::editorialNote),
            Map.entry("editorsnote", Copy::editorialNote));

    private V1Roles() {}

    /** Takes the component when its role is one of these. */
    static boolean take(Sent component, Copy copy) {
        var line = component.children("Role").stream()
                .map(role -> line(role.element().attr("FormalName")))
                .flatMap(Optional::stream)
                .findFirst();
        line.ifPresent(field -> component.every("DataContent").forEach(content -> field.accept(copy, content.line())));
        return line.isPresent();
    }

    /** Whether a line of this name is the headline. */
    static boolean isTitle(String name) {
        return name.equalsIgnoreCase("title") || name.equalsIgnoreCase("headline");
    }

    /** What to do with a line of this name, however it is spelt. */
    static Optional<BiConsumer<Copy, String>> line(String name) {
        return Optional.ofNullable(LINES.get(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "")));
    }
}
