package org.copytaster.ingest.xml;

/** What became of a document. */
public sealed interface XmlRead permits XmlTree, XmlRead.Faulty {
    /**
     * It could not be read.
     *
     * @param fault why
     */
    record Faulty(XmlFault fault) implements XmlRead {}
}
