package org.copytaster.ingest.format.json;

import java.nio.charset.StandardCharsets;
import org.copytaster.ingest.body.DocumentOrder;
import org.copytaster.schemas.identity.Sha256;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The hash of one item of a message: of its names, attributes and text. The envelope, with its own number and time, is
 * no part of it, so that an item sent again in another message is known again.
 */
public final class TreeHash implements NodeVisitor {
    /** Keeps neighbours apart; no XML holds this character. */
    private static final char END = '\0';

    private final StringBuilder content = new StringBuilder();

    private TreeHash() {}

    /** SHA-256 of an element and all in it, lower-case hexadecimal. */
    public static String of(Element item) {
        var hash = new TreeHash();
        DocumentOrder.walk(hash, item);
        return Sha256.of(hash.content.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            content.append('<').append(element.tagName()).append(END);
            for (var attribute : element.attributes()) {
                content.append(attribute.getKey())
                        .append('=')
                        .append(attribute.getValue())
                        .append(END);
            }
        } else if (node instanceof TextNode text) {
            content.append(text.getWholeText()).append(END);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element) {
            content.append('>').append(END);
        }
    }
}
