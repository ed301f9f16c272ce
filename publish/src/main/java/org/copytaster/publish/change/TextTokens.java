package org.copytaster.publish.change;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A text as what changes in it as a whole: words and numbers, stretches of blanks, single signs. In scripts without
 * blanks between words each character is one. What combines with the character before stays with it.
 *
 * @param text the text
 * @param ends where each token ends, UTF-16 code units; the first begins at 0, the others where the one before ends
 */
record TextTokens(String text, List<Integer> ends) {
    private static final Set<UnicodeScript> WITHOUT_BLANKS = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    /** Below it there is none of them: to ask for a script costs a search. */
    private static final int FIRST_WITHOUT_BLANKS = 0x0E00;

    /** What a character begins or goes on with. */
    private enum Kind {
        WORD,
        BLANK,
        SINGLE
    }

    static TextTokens of(String text) {
        var ends = new ArrayList<Integer>();
        var before = Kind.SINGLE;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            var kind = kind(c);
            boolean goesOn = combines(c) || (kind == before && kind != Kind.SINGLE) || isWithin(text, at, before);
            if (at > 0 && !goesOn) {
                ends.add(at);
            }
            before = goesOn && at > 0 ? before : kind;
            at += Character.charCount(c);
        }
        if (!text.isEmpty()) {
            ends.add(text.length());
        }
        return new TextTokens(text, List.copyOf(ends));
    }

    /** How many there are. */
    int size() {
        return ends.size();
    }

    /** Where a token begins; for one behind the last the text's end. */
    int start(int token) {
        return token == 0 ? 0 : ends.get(token - 1);
    }

    /** Its characters. */
    String get(int token) {
        return text.substring(start(token), ends.get(token));
    }

    /** Whether tokens from one to before another are nothing but blanks. */
    boolean isBlank(int from, int to) {
        return text.substring(start(from), start(to)).isBlank();
    }

    /** The tokens as numbers: the same ones have the same number, in every text that shares the numbering. */
    int[] numbered(Map<String, Integer> numbering) {
        var numbers = new int[size()];
        Arrays.setAll(numbers, token -> numbering.computeIfAbsent(get(token), word -> numbering.size()));
        return numbers;
    }

    private static Kind kind(int c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return Kind.BLANK;
        }
        boolean isWord = Character.isLetterOrDigit(c) && (c < FIRST_WITHOUT_BLANKS || !isWithoutBlanks(c));
        return isWord ? Kind.WORD : Kind.SINGLE;
    }

    private static boolean isWithoutBlanks(int c) {
        return WITHOUT_BLANKS.contains(UnicodeScript.of(c));
    }

    private static boolean combines(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            case Character.FORMAT -> true;
            default -> false;
        };
    }

    /** An apostrophe, a point or a comma between two characters of a word or a number: O'Neill, 1,250.5. */
    private static boolean isWithin(String text, int at, Kind before) {
        if (before != Kind.WORD || at + 1 >= text.length() || "'\u2019.,".indexOf(text.charAt(at)) < 0) {
            return false;
        }
        int behind = text.codePointAt(at + 1);
        boolean isLetterSign = "'\u2019".indexOf(text.charAt(at)) >= 0;
        return isLetterSign
                ? kind(behind) == Kind.WORD
                : Character.isDigit(behind) && Character.isDigit(text.charAt(at - 1));
    }
}
