package org.copytaster.ingest.format.newsml;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.copytaster.ingest.format.tree.Copy;
import org.copytaster.ingest.format.tree.Sent;

/** Components of NewsML 1.2 whose text is one line of the story: some agencies send title and summary so. */
final class V1Roles {
    private static final Map<String, BiConsumer<Copy, String>> LINES = Map.ofEntries(
            Map.entry("title", Copy::headline),
            Map.entry("headline", Copy::headline),
            Map.entry("subtitle", Copy::headline),
            Map.entry("abstract", Copy::summary),
            Map.entry("summary", Copy::summary),
            Map.entry("standfirst", Copy::summary),
            Map.entry("teaser", Copy::summary),
            Map.entry("byline", Copy::byline),
            Map.entry("dateline", Copy::dateline),
            Map.entry("credit", Copy::creditLine),
            Map.entry("slug", Copy::slugline),
            Map.entry("keywords", (copy, line) -> copy.tags().keywordLine(line)));

    private V1Roles() {}

    /** Takes the component when its role is one of these. */
    static boolean take(Sent component, Copy copy) {
        var line = component.children("Role").stream()
                .map(role -> role.element().attr("FormalName").toLowerCase(Locale.ROOT))
                .map(role -> Optional.ofNullable(LINES.get(role)))
                .flatMap(Optional::stream)
                .findFirst();
        line.ifPresent(field -> component.every("DataContent").forEach(content -> field.accept(copy, content.line())));
        return line.isPresent();
    }
}
