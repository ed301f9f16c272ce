package org.copytaster.ingest.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Nodes in document order, for reading only. Elements nest no deeper than the limits of those who read them, 200 levels
 * in XML and 512 in HTML: so this may call itself, which is quicker than jsoup's own ways, which allow for changes.
 */
public final class DocumentOrder {
    private DocumentOrder() {}

    /** Shows everything in and below this node to a visitor. */
    public static void walk(NodeVisitor visitor, Node root) {
        walk(visitor, root, 0);
    }

    private static void walk(NodeVisitor visitor, Node node, int depth) {
        visitor.head(node, depth);
        int children = node.childNodeSize();
        for (int i = 0; i < children; i++) {
            walk(visitor, node.childNode(i), depth + 1);
        }
        visitor.tail(node, depth);
    }

    /** Whether an element, or one below it, is of this kind. */
    public static boolean anyElement(Element root, Predicate<Element> kind) {
        if (kind.test(root)) {
            return true;
        }
        for (int i = 0; i < root.childNodeSize(); i++) {
            if (root.childNode(i) instanceof Element child && anyElement(child, kind)) {
                return true;
            }
        }
        return false;
    }

    /** The first text of this kind below an element. */
    public static Optional<TextNode> firstText(Element root, Predicate<String> kind) {
        for (int i = 0; i < root.childNodeSize(); i++) {
            var found = firstTextIn(root.childNode(i), kind);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<TextNode> firstTextIn(Node node, Predicate<String> kind) {
        if (node instanceof TextNode text) {
            return kind.test(text.getWholeText()) ? Optional.of(text) : Optional.empty();
        }
        return node instanceof Element element ? firstText(element, kind) : Optional.empty();
    }

    /** All texts of this kind below an element. */
    public static List<TextNode> texts(Element root, Predicate<String> kind) {
        var found = new ArrayList<TextNode>();
        gather(root, kind, found);
        return found;
    }

    private static void gather(Element root, Predicate<String> kind, List<TextNode> found) {
        for (int i = 0; i < root.childNodeSize(); i++) {
            var node = root.childNode(i);
            if (node instanceof TextNode text && kind.test(text.getWholeText())) {
                found.add(text);
            } else if (node instanceof Element element) {
                gather(element, kind, found);
            }
        }
    }
}
