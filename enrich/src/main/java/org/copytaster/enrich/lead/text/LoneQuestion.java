package org.copytaster.enrich.lead.text;

/** A paragraph that only asks. */
final class LoneQuestion {
    private static final String CLOSING = "\"'”’»)";

    private LoneQuestion() {}

    /** Whether each of its sentences is a question. One that tells and then asks is news. */
    static boolean is(String text, Lexicon lexicon) {
        var mark = Signs.last(text);
        while (mark > 0 && CLOSING.indexOf(text.charAt(mark)) >= 0) {
            mark--;
        }
        return mark > 0 && text.charAt(mark) == '?' && asks(text, mark) && !tells(text, mark, lexicon);
    }

    /** Copy that lost its quotation marks has question marks in their place: "... among the people.?", "there?s". */
    private static boolean asks(String text, int mark) {
        var at = mark - 1;
        while (at > 0 && (Signs.isBlank(text.charAt(at)) || CLOSING.indexOf(text.charAt(at)) >= 0)) {
            at--;
        }
        return Character.isLetterOrDigit(text.charAt(at)) || "?!%€$".indexOf(text.charAt(at)) >= 0;
    }

    private static boolean tells(String text, int end, Lexicon lexicon) {
        for (var at = 0; at < end; at++) {
            var c = text.charAt(at);
            if ((c == '.' || c == '!') && FirstSentence.endsAt(text, at, lexicon)) {
                return true;
            }
            if (c == '?' && Signs.isLetter(text, at + 1)) {
                return true;
            }
        }
        return false;
    }
}
