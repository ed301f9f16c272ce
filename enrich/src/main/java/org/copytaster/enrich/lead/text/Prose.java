package org.copytaster.enrich.lead.text;

import java.util.List;

/**
 * A paragraph, or two neighbouring ones taken as one, made ready to compare.
 *
 * @param bare letters and digits only, lower case
 * @param words how many words and numbers
 * @param quotedWords how many of them between double quotation marks
 * @param hadDateline whether an agency's dateline stood before it
 * @param isNotice whether it is no news but a note to the desk, a stub or a line of results
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
 * @param weekdays days of the week that it names
 */
public record Prose(
        String bare,
        int words,
        int quotedWords,
        boolean hadDateline,
        boolean isNotice,
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
        TermSet weekdays) {

    /** Whether nothing can be compared: no word is left, or none that tells news. */
    public boolean isBlank() {
        return bare.isEmpty() || isNotice;
    }

    /** Share of the words that stand between double quotation marks, 0 to 1. */
    public double quotedShare() {
        return words == 0 ? 0 : (double) quotedWords / words;
    }
}
