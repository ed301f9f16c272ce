package org.copytaster.ingest.format;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.copytaster.schemas.identity.Sha256;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * The hash of one item of a message: of its names, attributes and text. The envelope, with its own number and time, is
 * no part of it, so that an item sent again in another message is known again.
 */
final class TreeHash implements NodeVisitor {
    private final MessageDigest digest = Sha256.digest();

    private TreeHash() {}

    static String of(Element item) {
        var hash = new TreeHash();
        NodeTraversor.traverse(hash, item);
        return Sha256.hex(hash.digest.digest());
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            add("<" + element.tagName());
            element.attributes().forEach(attribute -> add(" " + attribute.getKey() + "=" + attribute.getValue()));
            add(">");
        } else if (node instanceof TextNode text) {
            add(text.getWholeText());
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element) {
            add("</>");
        }
    }

    /** The terminator keeps neighbours apart. */
    private void add(String part) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
