package org.copytaster.enrich.lead.conflict;

/**
 * Neighbouring capitalised words of a statement.
 *
 * @param first position of the first word
 * @param last position of the last word
 */
record NameSpan(int first, int last) {
    int size() {
        return last - first + 1;
    }
}
