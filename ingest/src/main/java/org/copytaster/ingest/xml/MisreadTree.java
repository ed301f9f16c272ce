package org.copytaster.ingest.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.copytaster.ingest.encoding.Mojibake;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/** Repairs the texts and attributes of a document that were decoded wrongly before it was sent. */
final class MisreadTree {
    /** Keeps neighbours apart; no XML holds this character. */
    private static final String END = "\0";

    private final List<Place> places = new ArrayList<>();

    private MisreadTree() {}

    /** A text beyond ASCII, and where another is put in its stead. */
    private record Place(String text, Consumer<String> put) {}

    /** The same tree, repaired; what a single text may be a sign of is told by all of them together. */
    static XmlTree repaired(XmlTree tree) {
        var misread = new MisreadTree();
        NodeTraversor.traverse((node, depth) -> misread.look(node), tree.root());
        var repair = Mojibake.repair(misread.places.stream().map(Place::text).collect(Collectors.joining(END)));
        if (repair.warnings().isEmpty()) {
            return tree;
        }
        misread.put(repair.text().split(END, -1));
        var warnings = new ArrayList<>(tree.warnings());
        warnings.addAll(repair.warnings());
        return new XmlTree(tree.root(), tree.places(), warnings);
    }

    private void look(Node node) {
        if (node instanceof TextNode text) {
            look(text.getWholeText(), text::text);
        } else if (node instanceof Element element) {
            element.attributes().forEach(attribute -> look(attribute.getValue(), attribute::setValue));
        }
    }

    private void look(String text, Consumer<String> put) {
        if (text.chars().anyMatch(c -> c >= 0x80)) {
            places.add(new Place(text, put));
        }
    }

    private void put(String[] repaired) {
        for (int i = 0; i < repaired.length; i++) {
            places.get(i).put().accept(repaired[i]);
        }
    }
}
