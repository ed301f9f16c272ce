package org.copytaster.enrich.lead.text;

/** Blanks and marks of copy as it came. */
final class Signs {
    /** Signs without width that feeds carry; blanks of no own width stand for blanks. */
    private static final String INVISIBLE = "\u00A0\u200B\u200C\u200D\u2060\uFEFF\u00AD";

    private static final String DASHES = "-–—";

    private Signs() {}

    /** Whether it is a blank, a line's end or a sign that is not seen. */
    static boolean isBlank(char c) {
        return c <= ' ' || (c >= 0xA0 && (Character.isWhitespace(c) || INVISIBLE.indexOf(c) >= 0));
    }

    static boolean isDash(char c) {
        return DASHES.indexOf(c) >= 0;
    }

    /** First position from here on that is no blank; the length when there is none. */
    static int skipBlanks(String text, int from) {
        var at = from;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The last position that is no blank; -1 when there is none. */
    static int last(String text) {
        var at = text.length() - 1;
        while (at >= 0 && isBlank(text.charAt(at))) {
            at--;
        }
        return at;
    }

    /** Whether a blank stands there, or the text has ended. */
    static boolean isBlankOrEnd(String text, int at) {
        return at >= text.length() || isBlank(text.charAt(at));
    }

    static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    static boolean isLetter(String text, int at) {
        return at < text.length() && Character.isLetter(text.charAt(at));
    }
}
