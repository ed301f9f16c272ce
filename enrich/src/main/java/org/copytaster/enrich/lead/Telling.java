package org.copytaster.enrich.lead;

import org.copytaster.enrich.lead.text.Prose;

/**
 * One paragraph, or two neighbours taken as one, that may tell the main news.
 *
 * @param first position of its first paragraph among the story's running text, from 0
 * @param last position of its last paragraph
 */
public record Telling(int first, int last, Prose prose) {
    /** Whether it is two paragraphs taken as one. */
    public boolean isMerged() {
        return last > first;
    }
}
