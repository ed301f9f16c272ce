package org.copytaster.enrich.lead.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Words that stand one after the other at the front of a paragraph.
 *
 * @param words lower case, with straight apostrophes
 * @param end what must follow them
 * @param bracketed whether a bracket must stand before them
 */
record SetPhrase(List<String> words, End end, boolean bracketed) {
    /** What must follow the last word. */
    enum End {
        ANYTHING,
        /** A colon, a bar, a time and a colon; behind capitals a dash too. */
        MARK,
        STOP
    }

    /** A number or a time of day stands at most so far before the mark of a label, in characters. */
    private static final int NUMBER_REACH = 4;

    SetPhrase {
        words = List.copyOf(words);
    }

    /**
     * All phrases that one entry of a language file writes: words joined by hyphens, a/b for either, ( for a bracket
     * before, a colon or a full stop at the end for what must follow.
     */
    static List<SetPhrase> read(String written) {
        var bracketed = written.startsWith("(");
        var last = written.charAt(written.length() - 1);
        var end = last == ':' ? End.MARK : last == '.' ? End.STOP : End.ANYTHING;
        var phrases = new ArrayList<List<String>>();
        phrases.add(List.of());
        for (var choice : written.substring(bracketed ? 1 : 0, written.length() - (end == End.ANYTHING ? 0 : 1))
                .split("-", -1)) {
            var longer = new ArrayList<List<String>>();
            for (var phrase : phrases) {
                for (var word : choice.split("/", -1)) {
                    var words = new ArrayList<>(phrase);
                    words.add(word);
                    longer.add(words);
                }
            }
            phrases = longer;
        }
        return phrases.stream()
                .map(words -> new SetPhrase(words, end, bracketed))
                .toList();
    }

    /** The letters that it opens with: "editors" of "editors' note". */
    String firstWord() {
        return words.get(0).substring(0, wordEnd(words.get(0), 0));
    }

    /** The end of a word with the apostrophes within it. */
    static int wordEnd(String text, int from) {
        var at = from;
        while (Signs.isLetter(text, at) || (at > from && isApostrophe(text, at) && Signs.isLetter(text, at + 1))) {
            at++;
        }
        return at;
    }

    /** Whether the text has this phrase there, with what must stand before and behind it. */
    boolean opens(String text, int start) {
        if (bracketed && (start == 0 || "([".indexOf(text.charAt(start - 1)) < 0)) {
            return false;
        }
        var at = start;
        for (var i = 0; i < words.size(); i++) {
            at = after(text, i == 0 ? at : Signs.skipBlanks(text, at), words.get(i));
            if (at < 0) {
                return false;
            }
        }
        return switch (end) {
            case ANYTHING -> true;
            case STOP -> at < text.length() && text.charAt(at) == '.' && Signs.isBlankOrEnd(text, at + 1);
            case MARK -> isMarked(text, at, isCapitals(text, at));
        };
    }

    /** The position after a word that stands there; -1 when another one does. */
    private static int after(String text, int start, String word) {
        var end = start + word.length();
        if (end > text.length()) {
            return -1;
        }
        for (var i = 0; i < word.length(); i++) {
            var c = text.charAt(start + i);
            var expected = word.charAt(i);
            if (Character.toLowerCase(c) != expected && !(expected == '\'' && c == '’')) {
                return -1;
            }
        }
        var goesOn = Signs.isLetter(text, end) || (isApostrophe(text, end) && Signs.isLetter(text, end + 1));
        return goesOn ? -1 : end;
    }

    private static boolean isApostrophe(String text, int at) {
        return at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '’');
    }

    /** Whether the word that ends there is in capitals; a lone one is an article or an initial: "A 40-year-old". */
    private static boolean isCapitals(String text, int end) {
        return end > 1 && Character.isUpperCase(text.charAt(end - 1)) && Character.isUpperCase(text.charAt(end - 2));
    }

    /** "UPDATE:", "Update |", "UPDATE - ", "UPDATE 2:", "UPDATE 14:05:", "Update, 2.30 p.m.:", and nothing else at all. */
    private static boolean isMarked(String text, int end, boolean capitals) {
        var at = Signs.skipBlanks(text, end);
        if (at == text.length() || isColon(text, at) || isDashed(text, at, capitals)) {
            return true;
        }
        at = text.charAt(at) == ',' || (text.charAt(at) == ')' && end == at) ? Signs.skipBlanks(text, at + 1) : at;
        if (at < text.length() && isColon(text, at)) {
            return true;
        }
        return TimeStamp.isMarked(text, at) || isNumbered(text, at, capitals);
    }

    private static boolean isColon(String text, int at) {
        return ":|»>]".indexOf(text.charAt(at)) >= 0;
    }

    /** Behind small letters a dash may part a sentence: "Earlier - before the vote - ...". */
    private static boolean isDashed(String text, int at, boolean capitals) {
        return capitals && Signs.isDash(text.charAt(at)) && !Signs.isLetter(text, at + 1);
    }

    private static boolean isNumbered(String text, int start, boolean capitals) {
        var at = start;
        while (capitals && at < start + NUMBER_REACH && Signs.isDigit(text, at)) {
            at++;
        }
        var mark = Signs.skipBlanks(text, at);
        return at > start && mark < text.length() && (isColon(text, mark) || Signs.isDash(text.charAt(mark)));
    }
}
