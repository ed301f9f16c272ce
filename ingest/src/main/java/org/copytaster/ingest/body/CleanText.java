package org.copytaster.ingest.body;

import java.text.Normalizer;
import org.copytaster.schemas.vocabulary.InvisibleSigns;

/**
 * Text as records carry it: Unicode NFC (UAX #15), no control characters, every surrogate with its partner (a lone one
 * cannot be written as UTF-8; it becomes U+FFFD).
 */
public final class CleanText {
    private static final char REPLACEMENT = '\uFFFD';

    /** Below it every character is its own normal form. */
    private static final char FIRST_THAT_MAY_COMBINE = '\u0300';

    private CleanText() {}

    /** One line of text: every run of white space and line breaks is one blank, none at the ends. Tabs are white space. */
    public static String line(String raw) {
        return collapsed(raw, false);
    }

    /** As {@link #line}, but a tab stays a tab: rows of a table, preformatted results. */
    public static String row(String raw) {
        return collapsed(raw, true);
    }

    /** Preformatted text: blanks and tabs stand where they stood, only those at the end go. */
    public static String preformatted(String raw) {
        return Normalizer.normalize(printable(raw), Normalizer.Form.NFC).stripTrailing();
    }

    /** Whether there is anything to read in it: a letter, a digit or a sign that stands for one. */
    public static boolean hasWords(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (isWordish(c)) {
                return true;
            }
            i += Character.charCount(c);
        }
        return false;
    }

    private static boolean isWordish(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.CURRENCY_SYMBOL;
    }

    /** Most of what a wire sends is clean already: only what is not is written anew, from its first unclean character. */
    private static String collapsed(String raw, boolean tabsStay) {
        int clean = cleanUpTo(raw);
        if (clean == raw.length()) {
            return raw;
        }
        var line = new Line(raw, clean, tabsStay);
        return stripped(line.mayCombine() ? Normalizer.normalize(line, Normalizer.Form.NFC) : line.toString());
    }

    /** The place of the first character that does not stand in a clean line; the blank at its end is one. */
    private static int cleanUpTo(String text) {
        if (text.isEmpty() || text.charAt(0) == ' ') {
            return 0;
        }
        int again = text.indexOf("  ") + 1;
        int end = again > 0 ? again : text.length();
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c < ' ' || (c >= '\u007F' && !isLatinLetter(c))) {
                return i;
            }
        }
        return again == 0 && text.charAt(end - 1) == ' ' ? end - 1 : end;
    }

    private static boolean isLatinLetter(char c) {
        return c > '\u00A0' && c < FIRST_THAT_MAY_COMBINE;
    }

    /** No-break spaces pad lines in real copy, and {@link String#strip} leaves them. */
    private static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isPadding(text.charAt(start))) {
            start++;
        }
        while (end > start && isPadding(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isPadding(char c) {
        return c == '\u00A0' || InvisibleSigns.isOne(c) || Character.isWhitespace(c);
    }

    /** The text as a reader sees it, to be compared with another: without signs that have no width. */
    public static String visible(String text) {
        int first = InvisibleSigns.first(text);
        if (first < 0) {
            return text;
        }
        var out = new StringBuilder(text.length()).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            if (!InvisibleSigns.isOne(text.charAt(i))) {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    /** Line ends of every kind as a newline, other control characters but tab gone, lone surrogates replaced. */
    private static String printable(String raw) {
        var out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < raw.length() && Character.isLowSurrogate(raw.charAt(i + 1))) {
                out.append(c).append(raw.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                out.append(REPLACEMENT);
            } else if (isLineEnd(c)) {
                out.append('\n');
            } else if (c == '\t' || !Character.isISOControl(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u000B' || c == '\f' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }
}
