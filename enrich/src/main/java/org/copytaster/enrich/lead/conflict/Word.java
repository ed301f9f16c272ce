package org.copytaster.enrich.lead.conflict;

import org.copytaster.enrich.lead.text.Term;

/**
 * A word or a number of a telling, and where it stands.
 *
 * @param paragraph position of its paragraph in the telling, from 0
 * @param start first UTF-16 code unit in that paragraph, from 0
 * @param end first code unit after it
 * @param sentence number of its sentence in the telling, from 0
 * @param opens whether it is the first of its sentence
 * @param joined whether it stands directly behind the word before it, with one blank between
 * @param form lower case, without 's
 * @param stem equal for the forms of a word
 * @param term the word as the comparison knows it: of a class of like words all are one term
 * @param capital whether it opens with a capital letter
 */
record Word(
        int paragraph,
        int start,
        int end,
        int sentence,
        boolean opens,
        boolean joined,
        String form,
        String stem,
        Term term,
        boolean capital) {
    /** Whether both are forms of one word, or of one class of like words. */
    boolean isLike(Word other) {
        return stem.equals(other.stem) || (term.carriesNews() && term.id() == other.term.id());
    }

    /** Whether it is written in digits. */
    boolean isDigits() {
        return Character.isDigit(form.charAt(0));
    }
}
