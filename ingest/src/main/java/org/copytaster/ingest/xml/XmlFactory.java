package org.copytaster.ingest.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.Reader;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLResolver;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.jsoup.nodes.Entities;

/**
 * Readers of XML that open nothing: no document type is read, no external entity, no entity of the document's own.
 * References to characters by name (such as eacute) are taken from HTML's fixed table, in text and in attributes alike;
 * one that HTML does not know stays as it was sent, behind a mark. So no declaration can change what HTML's names mean.
 */
final class XmlFactory {
    /** Stands before a reference that nobody knows; Unicode keeps this character for a program's own use. */
    static final char UNKNOWN = '\uFDD0';

    private final WstxInputFactory factory = new WstxInputFactory();

    XmlFactory(XmlLimits limits) {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Agencies forget to declare prefixes: the tree resolves them itself.
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        // Lazy parsing throws an unchecked exception out of getText().
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_ALLOW_XML11_ESCAPED_CHARS_IN_XML10, true);
        // With references left unreplaced, one inside an attribute would read as nothing.
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        XMLResolver references = (publicId, systemId, baseUri, name) -> new StringReader(characters(name));
        factory.setProperty(WstxInputProperties.P_UNDECLARED_ENTITY_RESOLVER, references);
        factory.setProperty(WstxInputProperties.P_MAX_CHARACTERS, (long) limits.characters() + 1);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, limits.depth());
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_COUNT, (long) limits.elements());
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, limits.attributes());
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, XmlLimits.ATTRIBUTE_VALUE);
        factory.setProperty(WstxInputProperties.P_MAX_ENTITY_COUNT, limits.characters());
    }

    /** A reader; it may be asked for from several threads. */
    XMLStreamReader reader(Reader in) throws XMLStreamException {
        return factory.createXMLStreamReader(in);
    }

    /** What a name stands for, written as XML. */
    private static String characters(String name) {
        var characters = Entities.getByName(name);
        return characters.isEmpty()
                ? UNKNOWN + "&amp;" + name + ";"
                : characters.replace("&", "&amp;").replace("<", "&lt;");
    }
}
