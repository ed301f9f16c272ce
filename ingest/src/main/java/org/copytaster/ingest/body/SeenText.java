package org.copytaster.ingest.body;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** All text of a body as it stands, but what stands apart: what a walk through it must give back. */
final class SeenText implements NodeVisitor {
    private final StringBuilder text = new StringBuilder();
    private int apart;

    private SeenText() {}

    static String of(Element root) {
        var seen = new SeenText();
        DocumentOrder.walk(seen, root);
        return seen.text.toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words && apart == 0) {
            text.append(words.getWholeText());
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

    private void edge(Element element, int step) {
        var meaning = BodyElements.of(element);
        if (meaning.apart()) {
            apart += step;
        }
        if (meaning.block() || element.normalName().equals("br")) {
            text.append(' ');
        }
    }
}
