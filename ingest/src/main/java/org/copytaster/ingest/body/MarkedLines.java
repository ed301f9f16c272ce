package org.copytaster.ingest.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copytaster.ingest.body.MarkedLine.Role;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Takes the marked lines out of a body, and those of its header, in one walk. */
final class MarkedLines implements NodeFilter {
    /** Elements and texts of a line; the walk stays short however deep marked elements nest. */
    private static final int MOST_NODES = 60;

    private static final Set<String> NAMES = Set.of("figure", "header");

    private final List<MarkedLine> lines = new ArrayList<>();
    private final Element body;
    private Optional<Element> opening = Optional.empty();
    private boolean begun;
    private int figures;

    private MarkedLines(Element body) {
        this.body = body;
    }

    private static boolean mayBeMarked(Element element) {
        return element.hasAttr("class") || NAMES.contains(element.normalName());
    }

    static List<MarkedLine> take(Element body) {
        if (!DocumentOrder.anyElement(body, MarkedLines::mayBeMarked)) {
            return List.of();
        }
        var walk = new MarkedLines(body);
        NodeTraversor.filter(walk, body);
        return walk.lines;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        var line = node instanceof Element element && depth > 0 && element.hasAttr("class")
                ? line(element)
                : Optional.<MarkedLine>empty();
        if (line.isEmpty()) {
            enter(node);
            return FilterResult.CONTINUE;
        }
        lines.add(line.get());
        return FilterResult.REMOVE;
    }

    private void enter(Node node) {
        if (node instanceof TextNode text) {
            begun |= CleanText.hasWords(text.getWholeText());
        } else if (isFigure(node)) {
            figures++;
            captionOfText((Element) node);
        } else if (!begun && opening.isEmpty() && node.normalName().equals("header")) {
            opening = Optional.of((Element) node);
        }
    }

    /** Under a quotation stands who said it, under a table what it counts: both are text. */
    private static void captionOfText(Element figure) {
        if (BodyElements.isOfText(figure)) {
            figure.children().stream()
                    .filter(child -> child.normalName().equals("figcaption"))
                    .forEach(caption -> caption.tagName("paragraph").removeAttr("class"));
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        figures -= isFigure(node) ? 1 : 0;
        if (node instanceof Element element && isHeader(element)) {
            lines.addAll(PageHeader.take(element));
        }
        return FilterResult.CONTINUE;
    }

    private boolean isHeader(Element element) {
        return element.normalName().equals("header")
                && PageHeader.isOfWhole(
                        element, body, opening.filter(element::equals).isPresent());
    }

    private static boolean isFigure(Node node) {
        return node.normalName().equals("figure");
    }

    /** Who made a picture did not write the story. */
    private Optional<MarkedLine> line(Element element) {
        return Role.of(element)
                .filter(role -> isShort(element, role.longest()))
                .map(role -> new MarkedLine(figures > 0 ? Role.CAPTION : role, Words.settled(element)));
    }

    private static boolean isShort(Element element, int longest) {
        var size = new Size(longest);
        return NodeTraversor.filter(size, element) != FilterResult.STOP;
    }

    /** Stops where an element turns out too large for a line. */
    private static final class Size implements NodeFilter {
        private final int longest;
        private int characters;
        private int nodes;

        Size(int longest) {
            this.longest = longest;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            characters +=
                    node instanceof TextNode text ? text.getWholeText().strip().length() : 0;
            return ++nodes > MOST_NODES || characters > longest ? FilterResult.STOP : FilterResult.CONTINUE;
        }
    }
}
