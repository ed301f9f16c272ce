package org.copytaster.enrich.entity.sense.rule;

/** Letters, digits and what stands between them. */
final class Characters {
    private Characters() {}

    /** Whether a letter, digit or combining mark stands there. */
    static boolean isWord(String text, int at) {
        if (at < 0 || at >= text.length()) {
            return false;
        }
        var sign = text.charAt(at);
        return Character.isLetterOrDigit(sign)
                || Character.isSurrogate(sign)
                || Character.getType(sign) == Character.NON_SPACING_MARK;
    }

    /** Whether no word goes on from the sign before to the sign there. */
    static boolean isWordEdge(String text, int at) {
        return !(isWord(text, at - 1) && isWord(text, at));
    }

    /** Behind the word that starts there; the same place when none does. */
    static int wordEnd(String text, int at) {
        var end = at;
        while (isWord(text, end)) {
            end++;
        }
        return end;
    }

    /** The first unit of the word that ends there. */
    static int wordStart(String text, int end) {
        var start = end;
        while (isWord(text, start - 1)) {
            start--;
        }
        return start;
    }

    static boolean isUpper(String text, int at) {
        return at >= 0 && at < text.length() && Character.isUpperCase(text.charAt(at));
    }

    static boolean isBlank(String text, int at) {
        return at >= 0
                && at < text.length()
                && (Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at)));
    }

    /** Whether it is set in capitals: two words at least with a letter in each, and hardly a small letter. */
    static boolean isCapitals(String text) {
        var upper = 0;
        var lower = 0;
        for (var at = 0; at < text.length(); at++) {
            upper += Character.isUpperCase(text.charAt(at)) ? 1 : 0;
            lower += Character.isLowerCase(text.charAt(at)) ? 1 : 0;
        }
        return upper >= 8 && lower * 20 < upper && text.strip().indexOf(' ') > 0;
    }
}
