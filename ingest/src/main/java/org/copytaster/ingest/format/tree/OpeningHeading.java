package org.copytaster.ingest.format.tree;

import java.util.List;
import java.util.Optional;
import org.copytaster.ingest.copy.CleanText;
import org.copytaster.ingest.copy.DocumentOrder;
import org.copytaster.ingest.copy.Words;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** A heading of the first level that opens a body, or NITF's {@code hedline}: the headline, and no paragraph. */
public final class OpeningHeading {
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
                .map(Node::parent)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .map(parent -> Optional.ofNullable(parent.closest("hedline")).orElse(parent.closest("h1, hl1")));
    }
}
