package org.copytaster.enrich.lead.text;

import java.util.List;
import java.util.Optional;

/**
 * A paragraph, or two neighbouring ones taken as one, made ready to compare.
 *
 * @param bare letters and digits only, lower case
 * @param words how many words and numbers
 * @param quotedWords how many of them between double quotation marks
 * @param hadDateline whether an agency's dateline stood before it
 * @param aside what it is when it is no telling of the lead; empty for running text
 * @param opensWithQuote whether it opens with a quotation mark, single or double
 * @param opensWithAnaphor whether its first word leans on what stood before
 * @param speaks whether it attributes what it tells
 * @param content different terms that carry news, in the order of their first appearance
 * @param terms the same as a set
 * @param firstSentence those of the first sentence
 * @param introduced those whose first mention follows an indefinite article: here they enter the story
 * @param numbers those that are numbers
 * @param names pairs of neighbouring capitalised words, such as first name and surname
 * @param surnames the second words of those pairs
 * @param capitalised words that open with a capital letter
 * @param weekdays days of the week that it names
 */
public record Prose(
        String bare,
        int words,
        int quotedWords,
        boolean hadDateline,
        Optional<Aside> aside,
        boolean opensWithQuote,
        boolean opensWithAnaphor,
        boolean speaks,
        List<Term> content,
        TermSet terms,
        TermSet firstSentence,
        TermSet introduced,
        TermSet numbers,
        TermSet names,
        TermSet surnames,
        TermSet capitalised,
        TermSet weekdays) {
    /** Whether it may be one of two tellings of the lead. */
    public boolean isTelling() {
        return !bare.isEmpty() && aside.isEmpty();
    }

    /**
     * Whether nothing can be compared. A quotation is no telling, and yet can be compared with the lead that it confirms:
     * that teaches what no telling looks like.
     */
    public boolean isBlank() {
        return bare.isEmpty() || aside.filter(kind -> !kind.teaches()).isPresent();
    }

    /** Share of the words that stand between double quotation marks, 0 to 1. */
    public double quotedShare() {
        return words == 0 ? 0 : (double) quotedWords / words;
    }
}
