package org.copytaster.ingest.xml;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.copytaster.ingest.xml.XmlFault.Kind;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/** Builds the tree of one document out of the events of its reader. */
final class TreeBuilder {
    /** Deep enough for the items of a message and their parts; below that a place is that of the part. */
    private static final int PLACED_DEPTH = 5;

    /** More than the formats have, and few enough to keep whatever strangers send. */
    private static final int MOST_KNOWN = 2000;

    private static final int LONGEST_KNOWN = 40;
    private static final Map<String, Tag> KNOWN = new ConcurrentHashMap<>();

    private final XMLStreamReader reader;
    private final XmlLimits limits;
    private final Consumer<String> unknown;
    private final Map<String, Tag> tags = new HashMap<>();
    private final Map<Element, XmlTree.Place> places = new HashMap<>();
    private final Map<String, String> vocabularies = new HashMap<>();
    private final StringBuilder more = new StringBuilder();
    private String first = "";
    private @Nullable Element root;
    private @Nullable Element open;
    private String own = "";
    private DocumentType type = DocumentType.NONE;
    private int putIn;
    private int depth;

    TreeBuilder(XMLStreamReader reader, XmlLimits limits, Consumer<String> unknown) {
        this.reader = reader;
        this.limits = limits;
        this.unknown = unknown;
    }

    /** A fault that is no fault of form. */
    static final class Refused extends XMLStreamException {
        private static final long serialVersionUID = 1L;
        final transient XmlFault fault;

        Refused(XmlFault fault) {
            super(fault.detail());
            this.fault = fault;
        }
    }

    /** Reads to the end of the document. */
    Element build() throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> characters();
                case XMLStreamConstants.DTD -> documentType();
                default -> {
                    // Comments and instructions are no copy.
                }
            }
        }
        if (root == null) {
            throw new Refused(XmlFault.at(reader.getLocation(), Kind.MALFORMED, "the document has no element"));
        }
        return root;
    }

    Map<Element, XmlTree.Place> places() {
        return places;
    }

    private void documentType() throws Refused {
        var subset = reader.getText();
        if (subset == null || subset.isBlank()) {
            return;
        }
        if (subset.length() > DocumentType.LONGEST) {
            throw refused(
                    "the declarations of the document type are longer than " + DocumentType.LONGEST + " characters");
        }
        type = DocumentType.of(subset);
    }

    private Refused refused(String detail) {
        return new Refused(XmlFault.at(reader.getLocation(), Kind.ENTITIES, detail));
    }

    /** Whether the document type declares something that was not read. */
    boolean leftUnread() {
        return type.isUnread();
    }

    private void start() throws Refused {
        flush();
        declareVocabularies();
        var element = new Element(tag(name(reader.getLocalName())), "");
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            element.attributes().put(name(reader.getAttributeLocalName(i)), known(reader.getAttributeValue(i)));
        }
        if (open != null) {
            open.appendChild(element);
        } else {
            root = element;
        }
        open = element;
        if (depth++ < PLACED_DEPTH) {
            var place = reader.getLocation();
            places.put(element, new XmlTree.Place(place.getLineNumber(), place.getColumnNumber()));
        }
    }

    /** Making a tag costs more than making an element; those of the formats come again with each document. */
    private Tag tag(String name) {
        var known = KNOWN.get(name);
        if (known != null) {
            return known;
        }
        var made = tags.computeIfAbsent(name, Tag::valueOf);
        if (KNOWN.size() < MOST_KNOWN && name.length() <= LONGEST_KNOWN) {
            KNOWN.put(name, made);
        }
        return made;
    }

    private void end() throws Refused {
        flush();
        depth--;
        open = open == null ? null : open.parent();
    }

    private void characters() throws Refused {
        if (first.length() + more.length() + reader.getTextLength() > limits.text()) {
            throw new Refused(XmlFault.at(
                    reader.getLocation(), Kind.LARGE, "a text is longer than " + limits.text() + " characters"));
        }
        var piece = new String(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        if (first.isEmpty()) {
            first = piece;
        } else {
            more.append(piece);
        }
    }

    /** Most texts come in one piece. */
    private void flush() throws Refused {
        if (!first.isEmpty() && open != null) {
            open.appendChild(new TextNode(known(more.length() == 0 ? first : first + more)));
        }
        first = "";
        more.setLength(0);
    }

    /**
     * The same text without the marks before references that HTML does not know: what the document type declares as a
     * word is put in, another stays as it was sent and is told.
     */
    private String known(String marked) throws Refused {
        int at = marked.indexOf(XmlFactory.UNKNOWN);
        if (at < 0) {
            return marked;
        }
        var text = new StringBuilder(marked.length());
        int done = 0;
        for (; at >= 0; at = marked.indexOf(XmlFactory.UNKNOWN, at + 1)) {
            text.append(marked, done, at);
            done = at + 1;
            int end = marked.indexOf(';', at);
            if (marked.startsWith("&", at + 1) && end > at) {
                var name = marked.substring(at + 2, end);
                text.append(declared(name));
                done = end + 1;
            }
        }
        return text.append(marked, done, marked.length()).toString();
    }

    /** What stands for a reference. One to an entity that is not read would be words that are lost: refused. */
    private String declared(String name) throws Refused {
        var literal = type.literal(name);
        if (literal.isEmpty() && type.declaresEntities()) {
            throw refused("the reference &" + name + "; is to what the document type declares, which is not read");
        }
        if (literal.isEmpty()) {
            unknown.accept(name);
            return "&" + name + ";";
        }
        putIn += literal.get().length();
        if (putIn > DocumentType.LONGEST) {
            throw refused("references stand for more than " + DocumentType.LONGEST + " characters together");
        }
        return literal.get();
    }

    private void declareVocabularies() {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            var attribute = reader.getAttributeLocalName(i);
            if (attribute.startsWith("xmlns:")) {
                vocabularies.put(attribute.substring("xmlns:".length()), reader.getAttributeValue(i));
            }
        }
    }

    /** A prefix that nobody declared is dropped: its sender forgot, and means the vocabulary around it. */
    private String name(String qualified) {
        int colon = qualified.indexOf(':');
        if (colon < 0 || colon == qualified.length() - 1 || qualified.startsWith("xml")) {
            return qualified;
        }
        var vocabulary = vocabularies.get(qualified.substring(0, colon));
        if (root == null) {
            // Whatever address it was given, the document element's vocabulary is that of the document.
            own = qualified.substring(0, colon);
        }
        boolean known = vocabulary == null || isOfTheField(vocabulary) || qualified.startsWith(own + ":");
        return known ? qualified.substring(colon + 1) : qualified;
    }

    private static boolean isOfTheField(String vocabulary) {
        return vocabulary.contains("iptc.org")
                || vocabulary.contains("w3.org/1999/xhtml")
                || vocabulary.contains("nitf");
    }
}
