package org.copytaster.enrich.lead.conflict;

import java.util.List;

/**
 * A word or phrase of a telling that the table knows.
 *
 * @param first position of its first word in the statement
 * @param last position of its last word
 */
record Hit(int first, int last, List<Entry> entries) {
    /**
     * Where a word stands in the table.
     *
     * @param group opposite, ladder, negation and so on
     * @param line which line of that group, from 0
     * @param side which part of the line, from 0
     */
    record Entry(String group, int line, int side) {}

    /** Whether the word at this position of the statement belongs to it. */
    boolean covers(int at) {
        return first <= at && at <= last;
    }

    boolean isOf(String group) {
        return entries.stream().anyMatch(entry -> entry.group().equals(group));
    }
}
