package org.copytaster.enrich.lead;

/**
 * A block of the body.
 *
 * @param number the story's own number for it
 * @param kind text, subhead, quote, list, table-row or preformatted
 * @param text its words as parsed
 */
public record OpeningParagraph(int number, String kind, String text) {
    /** Whether it is running text: tables, lists and results may well say a thing twice and never repeat a lead. */
    boolean isProse() {
        return kind.equals("text") || kind.equals("quote");
    }
}
