package org.copytaster.enrich.lead.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits copy into words and numbers, in one pass over its characters. */
public final class Tokens {
    /**
     * A word or a number where it stands.
     *
     * @param start first code unit
     * @param end first code unit after it; for a number the ordinal's letters are part of it
     * @param word lower case without 's; a number as it is written, without its ordinal's letters
     * @param capitalised whether it opens with a capital letter
     * @param unitedStates whether it abbreviates the country
     */
    public record Token(int start, int end, String word, boolean capitalised, boolean unitedStates) {}

    private static final List<String> ORDINALS = List.of("st", "nd", "rd", "th");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokens(String text) {
        this.text = text;
    }

    /** The words and numbers of a text, in order. */
    public static List<Token> of(String text) {
        return new Tokens(text).scan();
    }

    private List<Token> scan() {
        while (at < text.length()) {
            var c = text.charAt(at);
            if (Character.isDigit(c)) {
                number();
            } else if (Character.isLetter(c)) {
                word();
            } else {
                at++;
            }
        }
        return tokens;
    }

    /** Digits with commas, points and colons between them: 1,000 and 1.5 and 10:30. */
    private void number() {
        var start = at;
        while (at < text.length() && (isDigit(at) || (isJoint(text.charAt(at)) && isDigit(at + 1)))) {
            at++;
        }
        var digits = text.substring(start, at);
        for (var ordinal : ORDINALS) {
            if (text.startsWith(ordinal, at) && !isLetter(at + ordinal.length())) {
                at += ordinal.length();
            }
        }
        tokens.add(new Token(start, at, digits, false, false));
    }

    private void word() {
        var start = at;
        if (isInitials()) {
            initials(start);
            return;
        }
        do {
            at = lettersEnd(at + 1);
        } while (isApostrophe(at) && isLetter(at + 1));
        var end = at;
        if (end - start > 2 && isApostrophe(end - 2) && Character.toLowerCase(text.charAt(end - 1)) == 's') {
            end -= 2;
        }
        var raw = text.substring(start, end);
        add(start, raw, raw.equals("US") || raw.equals("USA"));
    }

    /** Capitals each with its full stop: U.S., U.K., J.P. */
    private void initials(int start) {
        var letters = new StringBuilder();
        while (isLetter(at) && at + 1 < text.length() && text.charAt(at + 1) == '.') {
            letters.append(text.charAt(at));
            at += 2;
        }
        var raw = letters.toString();
        add(start, raw, raw.equals("US") || raw.equals("USA"));
    }

    private void add(int start, String raw, boolean unitedStates) {
        var word = raw.toLowerCase(Locale.ROOT).replace('’', '\'');
        tokens.add(new Token(start, at, word, Character.isUpperCase(raw.charAt(0)), unitedStates));
    }

    private boolean isInitials() {
        return Character.isUpperCase(text.charAt(at))
                && text.startsWith(".", at + 1)
                && isLetter(at + 2)
                && text.startsWith(".", at + 3);
    }

    /** First code unit from there on that is no letter. */
    private int lettersEnd(int from) {
        int end = from;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Small letters of English are most of all. */
    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || Character.isLetter(c);
    }

    private boolean isDigit(int index) {
        return index < text.length() && Character.isDigit(text.charAt(index));
    }

    private boolean isLetter(int index) {
        return index < text.length() && Character.isLetter(text.charAt(index));
    }

    private boolean isApostrophe(int index) {
        return index < text.length() && (text.charAt(index) == '\'' || text.charAt(index) == '’');
    }

    private static boolean isJoint(char c) {
        return c == ',' || c == '.' || c == ':';
    }
}
