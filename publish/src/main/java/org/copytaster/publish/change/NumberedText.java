package org.copytaster.publish.change;

/**
 * A paragraph as it is compared.
 *
 * @param number its number in its revision
 * @param kind what kind of block it is
 * @param text its words
 */
public record NumberedText(int number, String kind, String text) {
    boolean isSameAs(NumberedText other) {
        return kind.equals(other.kind) && text.equals(other.text);
    }
}
