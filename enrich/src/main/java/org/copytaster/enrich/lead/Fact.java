package org.copytaster.enrich.lead;

import java.util.Locale;

/**
 * A number, a name or a date in a paragraph.
 *
 * @param paragraph the story's own number for it
 * @param start first UTF-16 code unit in the paragraph's text, from 0
 * @param end first code unit after it
 * @param text as it stands there
 */
public record Fact(Type type, int paragraph, int start, int end, String text) {
    /** What it is. */
    public enum Type {
        /** A number in digits or in letters. */
        NUMBER,
        /** Neighbouring capitalised words. */
        NAME,
        /** A weekday, or a day of a month. */
        DATE;

        /** As it stands in the record. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
