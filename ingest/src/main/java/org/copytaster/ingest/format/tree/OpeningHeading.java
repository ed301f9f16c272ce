package org.copytaster.ingest.format.tree;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copytaster.ingest.body.CleanText;
import org.copytaster.ingest.body.DocumentOrder;
import org.copytaster.ingest.body.Words;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** A heading of the first level that opens a body, or NITF's {@code hedline}: the headline, and no paragraph. */
public final class OpeningHeading {
    private static final Set<String> HEDLINE = Set.of("hedline");
    private static final Set<String> FIRST_LEVEL = Set.of("h1", "hl1");

    private OpeningHeading() {}

    /** Takes it out of the body and onto the story. */
    public static void take(Sent body, Copy copy) {
        of(body.element()).ifPresent(heading -> {
            var lines = heading.normalName().equals("hedline") ? heading.children() : List.of(heading);
            lines.forEach(line -> copy.headline(Words.line(line)));
            heading.remove();
        });
    }

    private static Optional<Element> of(Element body) {
        return DocumentOrder.firstText(body, CleanText::hasWords)
                .flatMap(text -> around(text, HEDLINE).or(() -> around(text, FIRST_LEVEL)));
    }

    /** The nearest element of these names that a text stands in. */
    private static Optional<Element> around(Node text, Set<String> names) {
        for (var at = text.parent(); at != null; at = at.parent()) {
            if (at instanceof Element element && names.contains(element.normalName())) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }
}
