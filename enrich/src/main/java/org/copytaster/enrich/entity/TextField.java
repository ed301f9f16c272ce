package org.copytaster.enrich.entity;

/**
 * A stretch of a story's text that mentions point into.
 *
 * @param field {@value #HEADLINE}, {@value #SUMMARY} or {@value #PARAGRAPH}
 * @param paragraph the paragraph's number; -1 in headline and summary
 * @param text its words
 */
public record TextField(String field, int paragraph, String text) {
    /** The headline. */
    public static final String HEADLINE = "headline";

    /** The agency's summary. */
    public static final String SUMMARY = "summary";

    /** A paragraph of the body. */
    public static final String PARAGRAPH = "paragraph";

    /** The headline of a story. */
    public static TextField headline(String text) {
        return new TextField(HEADLINE, -1, text);
    }

    /** The summary of a story. */
    public static TextField summary(String text) {
        return new TextField(SUMMARY, -1, text);
    }

    /** The paragraph of this number. */
    public static TextField paragraph(int number, String text) {
        return new TextField(PARAGRAPH, number, text);
    }
}
