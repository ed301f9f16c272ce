package org.copytaster.enrich.entity;

/**
 * Words that a recogniser takes for a name.
 *
 * @param field where they stand: one of the fields the recogniser was given
 * @param type person, organisation, place, or what else the recogniser knows
 * @param start first UTF-16 code unit, from 0
 * @param end first UTF-16 code unit after them
 */
public record TaggedSpan(TextField field, String type, int start, int end) {
    /**
     * @throws IllegalArgumentException when the span is empty or does not lie within the field's text
     */
    public TaggedSpan {
        if (start < 0 || start >= end || end > field.text().length()) {
            throw new IllegalArgumentException("a span from " + start + " to " + end + " in a " + field.field() + " of "
                    + field.text().length());
        }
    }

    /** The words as they stand there. */
    public String text() {
        return field.text().substring(start, end);
    }
}
