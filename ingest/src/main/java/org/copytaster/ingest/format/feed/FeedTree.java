package org.copytaster.ingest.format.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdom2.Attribute;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A safely read tree as the document that Rome reads. Vocabularies that feeds use without declaring them, or declare
 * under a slightly wrong address, are put right.
 */
final class FeedTree {
    private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
    private static final Map<String, String> KNOWN = Map.of(
            "content", "http://purl.org/rss/1.0/modules/content/",
            "dc", "http://purl.org/dc/elements/1.1/",
            "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "media", "http://search.yahoo.com/mrss/",
            "atom", ATOM.getURI());

    /** Names whose prefix the reader of XML has dropped: nobody declared it, or it was the root's own. */
    private static final Map<String, String> FORGOTTEN = Map.of("encoded", "content", "creator", "dc", "RDF", "rdf");

    /** Dates are read as those of all formats are; Rome would try dozens of patterns on each. */
    private static final Set<String> DATES =
            Set.of("pubdate", "lastbuilddate", "published", "issued", "updated", "modified", "created", "dc:date");

    private final Map<String, Namespace> vocabularies = new HashMap<>();

    private FeedTree() {}

    /** The document; the depth of the tree was limited when it was read. */
    static Document document(org.jsoup.nodes.Element root) {
        var tree = new FeedTree();
        var element = tree.element(root, tree.standard(root));
        if (element.getName().equals("rss")
                && !element.getAttributeValue("version", "").matches("0\\.9\\d*|2\\..*")) {
            element.setAttribute("version", "2.0");
        }
        return new Document(element);
    }

    /** The vocabulary of names without a prefix: an Atom feed that forgets to declare it is one all the same. */
    private Namespace standard(org.jsoup.nodes.Element root) {
        var declared = root.attr("xmlns");
        if (root.tagName().equalsIgnoreCase("feed") && !declared.startsWith("http://purl.org/atom")) {
            return ATOM;
        }
        return namespace("", root.tagName().equals("rss") ? "" : declared);
    }

    private Element element(org.jsoup.nodes.Element sent, Namespace inherited) {
        for (var attribute : sent.attributes()) {
            if (attribute.getKey().startsWith("xmlns:")) {
                var prefix = attribute.getKey().substring("xmlns:".length());
                vocabularies.put(prefix, namespace(prefix, KNOWN.getOrDefault(prefix, attribute.getValue())));
            }
        }
        var element = named(sent.tagName(), inherited);
        sent.attributes().forEach(attribute -> put(element, attribute.getKey(), attribute.getValue()));
        for (Node child : FeedText.isTree(sent) ? List.<Node>of() : sent.childNodes()) {
            if (child instanceof TextNode text) {
                element.addContent(legal(text.getWholeText()));
            } else if (child instanceof org.jsoup.nodes.Element inner && !DATES.contains(inner.normalName())) {
                element.addContent(element(inner, inherited));
            }
        }
        return element;
    }

    private Element named(String qualified, Namespace inherited) {
        int colon = qualified.indexOf(':');
        var name = qualified.substring(colon + 1);
        if (Verifier.checkElementName(name) != null) {
            return new Element("unknown", inherited);
        }
        var prefix = colon < 0 ? FORGOTTEN.getOrDefault(name, "") : qualified.substring(0, colon);
        return new Element(name, prefix.isEmpty() ? inherited : vocabulary(prefix));
    }

    private static void put(Element element, String name, String value) {
        var plain = name.startsWith("xml:") ? name.substring("xml:".length()) : name;
        if (!name.startsWith("xmlns") && Verifier.checkAttributeName(plain) == null) {
            element.setAttribute(
                    name.startsWith("xml:")
                            ? new Attribute(plain, legal(value), Namespace.XML_NAMESPACE)
                            : new Attribute(plain, legal(value)));
        }
    }

    private Namespace vocabulary(String prefix) {
        return vocabularies.computeIfAbsent(prefix, name -> namespace(name, KNOWN.getOrDefault(name, "urn:x:" + name)));
    }

    private static Namespace namespace(String prefix, String uri) {
        boolean sound = Verifier.checkNamespacePrefix(prefix) == null
                && Verifier.checkNamespaceURI(uri) == null
                && (prefix.isEmpty() || !uri.isEmpty())
                && !prefix.startsWith("xml");
        return sound ? Namespace.getNamespace(prefix, uri) : Namespace.getNamespace("x", "urn:x:unsound");
    }

    private static String legal(String text) {
        return Verifier.checkCharacterData(text) == null
                ? text
                : text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD]", " ");
    }
}
