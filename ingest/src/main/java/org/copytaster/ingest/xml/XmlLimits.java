package org.copytaster.ingest.xml;

/**
 * How much of an XML document is read.
 *
 * @param characters the longest document
 * @param text the longest run of text between two tags, in characters
 * @param depth how deep elements may nest
 * @param elements the most elements
 * @param attributes the most attributes one element may have
 */
public record XmlLimits(int characters, int text, int depth, int elements, int attributes) {
    /** The longest value of an attribute, in characters. */
    static final int ATTRIBUTE_VALUE = 64 * 1024;

    /** Limits for inputs of this size, with room for the longest message of a wire: 50,000 elements, 200 attributes. */
    public static XmlLimits of(int inputBytes, int textBytes, int depth) {
        return new XmlLimits(inputBytes, textBytes, depth, 50_000, 200);
    }
}
