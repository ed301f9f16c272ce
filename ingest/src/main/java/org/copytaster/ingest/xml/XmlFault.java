package org.copytaster.ingest.xml;

import javax.xml.stream.Location;

/**
 * Why XML could not be read.
 *
 * @param kind what kind of fault
 * @param detail the fault in a sentence
 * @param line where, from 1
 * @param column where, from 1
 */
public record XmlFault(Kind kind, String detail, int line, int column) {
    /** What a fault is; each is refused for another reason. */
    public enum Kind {
        /** It is no well-formed XML. */
        MALFORMED,
        /** Its bytes break their encoding. */
        ENCODING,
        /** It refers to entities that it declares, which could name files and addresses or grow without end. */
        ENTITIES,
        /** Its elements nest too deep. */
        DEEP,
        /** It has more of something than any story needs. */
        LARGE
    }

    static XmlFault at(Location place, Kind kind, String detail) {
        return new XmlFault(kind, detail, Math.max(1, place.getLineNumber()), Math.max(1, place.getColumnNumber()));
    }
}
