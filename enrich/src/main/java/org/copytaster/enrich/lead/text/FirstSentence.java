package org.copytaster.enrich.lead.text;

import java.util.Locale;

/** Where the first sentence of a paragraph ends. */
final class FirstSentence {
    /** A stop so early ends a dateline or an abbreviation, in characters. */
    private static final int SHORTEST = 25;

    private static final String CLOSING = "\"'”’»)";
    private static final String OPENING = "\"'“„‘«(";

    private FirstSentence() {}

    /** First code unit after the first sentence of clean copy; its length when it has but one. */
    static int end(String text, Lexicon lexicon) {
        for (var i = SHORTEST; i < text.length(); i++) {
            if (".!?".indexOf(text.charAt(i)) >= 0 && endsAt(text, i, lexicon)) {
                return closed(text, i + 1);
            }
        }
        return text.length();
    }

    /** Whether the stop there ends a sentence and another one follows. */
    static boolean endsAt(String text, int stop, Lexicon lexicon) {
        return opensSentence(text, closed(text, stop + 1)) && !isAbbreviation(text, stop, lexicon);
    }

    private static int closed(String text, int from) {
        var end = from;
        while (end < text.length() && CLOSING.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static boolean opensSentence(String text, int at) {
        if (at + 1 >= text.length() || text.charAt(at) != ' ') {
            return false;
        }
        var next = text.charAt(at + 1);
        return Character.isUpperCase(next) || Character.isDigit(next) || OPENING.indexOf(next) >= 0;
    }

    private static boolean isAbbreviation(String text, int stop, Lexicon lexicon) {
        if (text.charAt(stop) != '.') {
            return false;
        }
        var start = text.lastIndexOf(' ', stop) + 1;
        var word = text.substring(start, stop);
        return (word.length() == 1 && Character.isUpperCase(word.charAt(0)))
                || lexicon.isAbbreviation(word.toLowerCase(Locale.ROOT));
    }
}
