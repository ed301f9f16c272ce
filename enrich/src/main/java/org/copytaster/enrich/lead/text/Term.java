package org.copytaster.enrich.lead.text;

/**
 * A word as the comparison sees it: all forms of one word, and all members of one class, are the same term.
 *
 * @param id equal for equal terms; for a weekday 0 (Monday) to 6
 * @param weight inverse document frequency, natural logarithm; what sharing this term is worth
 * @param speaking whether the word attributes ("said", "according")
 * @param anaphor whether a paragraph that opens with it leans on the one before
 * @param article what it says of the noun that follows
 */
public record Term(int id, double weight, Role role, boolean speaking, boolean anaphor, Article article) {
    /** Whether the word counts when two paragraphs are compared. */
    public boolean carriesNews() {
        return role == Role.CONTENT || role == Role.NUMBER;
    }
}
