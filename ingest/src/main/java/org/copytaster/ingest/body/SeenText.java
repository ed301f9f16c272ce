package org.copytaster.ingest.body;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * All text of a body as it stands, and that of what stands apart in it: what a walk through it must give back as blocks
 * and as lines.
 */
final class SeenText implements NodeVisitor {
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder apart = new StringBuilder();
    private int wordless;
    private int marked;

    private SeenText() {}

    static SeenText of(Element root) {
        var seen = new SeenText();
        DocumentOrder.walk(seen, root);
        return seen;
    }

    /** The text of the body. */
    String text() {
        return text.toString();
    }

    /** The text of what stands apart; scripts and styles have none. */
    String apart() {
        return apart.toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words && wordless == 0) {
            place().append(words.getWholeText());
        } else if (node instanceof Element element) {
            edge(element, 1);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            edge(element, -1);
        }
    }

    private StringBuilder place() {
        return marked == 0 ? text : apart;
    }

    private void edge(Element element, int step) {
        var meaning = BodyElements.of(element);
        wordless += meaning.wordless() ? step : 0;
        marked += meaning.role().isPresent() ? step : 0;
        if (meaning.block()
                || meaning.apart()
                || marked > 0
                || element.normalName().equals("br")) {
            place().append(' ');
        }
    }
}
