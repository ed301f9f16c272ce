package org.copytaster.ingest.xml;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * A document that was read. Elements are named without the prefixes of the field's own vocabularies (IPTC's and XHTML);
 * one of any other vocabulary keeps its prefix.
 *
 * @param root the document element
 * @param places where the elements of its upper levels start
 * @param warnings what was odd about it
 */
public record XmlTree(Element root, Map<Element, Place> places, List<String> warnings) implements XmlRead {
    /**
     * A place in a document.
     *
     * @param line from 1
     * @param column from 1
     */
    public record Place(int line, int column) {
        static final Place START = new Place(1, 1);
    }

    public XmlTree {
        warnings = List.copyOf(warnings);
    }

    /** Where the nearest element around this one starts whose place is known. */
    public Place place(Element element) {
        for (Element at = element; at != null; at = at.parent()) {
            var known = places.get(at);
            if (known != null) {
                return known;
            }
        }
        return Place.START;
    }
}
