package org.copytaster.ingest.xml;

import java.util.ArrayList;
import org.copytaster.ingest.encoding.SentTexts;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/** Repairs the texts and attributes of a document that were decoded wrongly, or escaped once too often, before it was sent. */
final class MisreadTree {
    private MisreadTree() {}

    /** The same tree, repaired. */
    static XmlTree repaired(XmlTree tree) {
        var texts = new SentTexts();
        NodeTraversor.traverse((node, depth) -> look(node, texts), tree.root());
        var told = texts.repair();
        if (told.isEmpty()) {
            return tree;
        }
        var warnings = new ArrayList<>(tree.warnings());
        warnings.addAll(told);
        return new XmlTree(tree.root(), tree.places(), warnings);
    }

    private static void look(Node node, SentTexts texts) {
        if (node instanceof TextNode text) {
            texts.words(text.getWholeText(), text::text);
        } else if (node instanceof Element element) {
            element.attributes().forEach(attribute -> texts.name(attribute.getValue(), attribute::setValue));
        }
    }
}
