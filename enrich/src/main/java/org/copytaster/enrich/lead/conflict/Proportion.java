package org.copytaster.enrich.lead.conflict;

/**
 * How much of a set, as a range.
 *
 * @param low lowest share that is meant, 0 to 1
 * @param high highest share that is meant, 0 to 1
 * @param first position of its first word in the statement
 * @param last position of its last word
 * @param isFraction whether a number says it, as in "a third" and "one in ten"; else a word, as in "most"
 */
record Proportion(double low, double high, int first, int last, boolean isFraction) {
    /** Whether both may mean the same share. */
    boolean fits(Proportion other) {
        return low <= other.high && other.low <= high;
    }
}
