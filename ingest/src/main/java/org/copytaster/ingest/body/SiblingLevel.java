package org.copytaster.ingest.body;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Whether elements of which nothing is known are blocks: those that stand among blocks, on a level with {@code p} and
 * with no words beside them, are. Each parent is looked at once.
 */
final class SiblingLevel {
    private final Map<Element, Boolean> ofBlocks = new HashMap<>();

    /** Whether this element, unknown to all vocabularies, stands on a level of blocks. */
    boolean isOfBlocks(Element unknown) {
        var parent = unknown.parent();
        return parent != null && ofBlocks.computeIfAbsent(parent, SiblingLevel::holdsOnlyBlocks);
    }

    private static boolean holdsOnlyBlocks(Element parent) {
        boolean blocks = false;
        int unknown = 0;
        for (int i = 0; i < parent.childNodeSize(); i++) {
            var child = parent.childNode(i);
            if (child instanceof TextNode text && CleanText.hasWords(text.getWholeText())) {
                return false;
            }
            if (child instanceof Element element) {
                var meaning = BodyElements.of(element);
                if (isInline(meaning, element)) {
                    return false;
                }
                blocks |= meaning.block();
                unknown += meaning.foreign() ? 1 : 0;
            }
        }
        return blocks || (unknown > 1 && mayHoldBlocks(parent));
    }

    private static boolean isInline(BodyElements.Meaning meaning, Element element) {
        return !meaning.block() && !meaning.foreign() && !meaning.apart() && Words.areIn(element);
    }

    /** A paragraph, a heading or a cell holds parts of a line. */
    private static boolean mayHoldBlocks(Element parent) {
        var meaning = BodyElements.of(parent);
        return !parent.normalName().equals("p")
                && !meaning.cell()
                && meaning.kind().isEmpty()
                && (meaning.block() || meaning.foreign());
    }
}
