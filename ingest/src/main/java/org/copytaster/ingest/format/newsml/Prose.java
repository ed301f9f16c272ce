package org.copytaster.ingest.format.newsml;

import java.util.Optional;
import org.copytaster.ingest.copy.CleanText;
import org.copytaster.ingest.copy.HtmlBlocks;
import org.copytaster.ingest.copy.Words;
import org.copytaster.ingest.format.tree.Copy;
import org.copytaster.ingest.format.tree.Media;
import org.copytaster.ingest.format.tree.Sent;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A text in XHTML, or in paragraphs without anything around them. */
final class Prose {
    private Prose() {}

    static void read(Sent body, Copy copy) {
        Media.take(body, copy);
        headline(body.element()).ifPresent(title -> {
            copy.headline(Words.line(title));
            title.remove();
        });
        copy.body(HtmlBlocks.of(body.element()));
        body.take();
    }

    /** A first-level heading that opens the body is the headline, and no paragraph of it. */
    private static Optional<Element> headline(Element body) {
        var first = body.nodeStream(TextNode.class)
                .filter(text -> CleanText.hasWords(text.getWholeText()))
                .findFirst();
        return first.map(Node::parent)
                .filter(Element.class::isInstance)
                .map(parent -> ((Element) parent).closest("h1"));
    }
}
