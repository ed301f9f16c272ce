package org.copytaster.ingest.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copytaster.ingest.body.MarkedLine.Role;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The {@code header} of a page or article: its short lines are what stands over a story, headline, time, genre, and none
 * of the story itself. What is longer than such a line stays in the body.
 */
final class PageHeader {
    private static final int LONGEST_LINE = 150;

    /** A header in one of these is that of a part. */
    private static final Set<String> PARTS =
            Set.of("blockquote", "figure", "aside", "details", "li", "dd", "td", "th", "table");

    private static final Set<String> HEADLINES = Set.of("h1", "hl1", "title");
    private static final Set<String> LEFT_ALONE = Set.of("figure", "table", "pre", "blockquote");

    private final List<MarkedLine> lines = new ArrayList<>();

    private PageHeader() {}

    /**
     * Whether a header is that of the whole.
     *
     * @param first whether no words stand before it
     */
    static boolean isOfWhole(Element header, Element body, boolean first) {
        var around = header.parents().stream()
                .takeWhile(parent -> !parent.equals(body))
                .map(Element::normalName)
                .toList();
        return around.stream().noneMatch(PARTS::contains) && (first || !around.contains("section"));
    }

    /** Takes its lines out of it. */
    static List<MarkedLine> take(Element header) {
        var read = new PageHeader();
        read.parts(header);
        return read.lines;
    }

    private void parts(Element around) {
        List.copyOf(around.childNodes()).forEach(this::part);
    }

    private void part(Node node) {
        if (node instanceof TextNode text) {
            line(node, Role.HEADER, CleanText.line(text.getWholeText()));
        } else if (node instanceof Element element && !LEFT_ALONE.contains(element.normalName())) {
            if (holdsBlocks(element)) {
                parts(element);
            } else {
                line(element, role(element), Words.settled(element));
            }
        }
    }

    private void line(Node node, Role role, String words) {
        if (CleanText.hasWords(words) && words.length() <= LONGEST_LINE) {
            lines.add(new MarkedLine(role, words));
            node.remove();
        }
    }

    private static boolean holdsBlocks(Element element) {
        return element.children().stream()
                .anyMatch(child -> BodyElements.of(child).block() || holdsBlocks(child));
    }

    private static Role role(Element element) {
        if (HEADLINES.contains(element.normalName())) {
            return Role.HEADLINE;
        }
        return Optional.of(element)
                .filter(line -> line.normalName().equals("time") || line.selectFirst("> time:only-child") != null)
                .map(line -> Role.TIME)
                .orElse(Role.HEADER);
    }
}
