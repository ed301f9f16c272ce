package org.copytaster.ingest.body;

/**
 * A line while it is cleaned, in one pass: runs of blanks and line ends become one blank, control characters go, a lone
 * surrogate becomes U+FFFD.
 */
final class Line implements CharSequence {
    private static final char REPLACEMENT = '\uFFFD';

    /** Below it, and among the signs of punctuation, every character is its own normal form (UAX #15). */
    private static final char FIRST_THAT_MAY_COMBINE = '\u0300';

    private static final char FIRST_SIGN = '\u2010';
    private static final char LAST_SIGN = '\u205E';

    private final char[] characters;
    private int length;
    private boolean mayCombine;

    /**
     * Cleans a line.
     *
     * @param raw the line as it was sent
     * @param clean how many of its characters are clean already
     * @param tabsStay whether a tab is a character like others, or a blank
     */
    Line(String raw, int clean, boolean tabsStay) {
        this.characters = raw.toCharArray();
        this.length = clean;
        for (int i = clean; i < characters.length; i++) {
            char c = characters[i];
            if (c > ' ' && c < '\u007F') {
                characters[length++] = c;
            } else if (c == ' ' || CleanText.isLineEnd(c) || (c == '\t' && !tabsStay)) {
                blank();
            } else {
                other(c, i);
            }
        }
    }

    /** Whether it has characters that Unicode may write in another way. */
    boolean mayCombine() {
        return mayCombine;
    }

    /** What is written never overtakes what is read: the next character is still as it was sent. */
    private void other(char c, int at) {
        if (c == '\t') {
            tab();
        } else if (Character.isHighSurrogate(c)) {
            boolean paired = at + 1 < characters.length && Character.isLowSurrogate(characters[at + 1]);
            put(paired ? c : REPLACEMENT);
        } else if (Character.isLowSurrogate(c)) {
            boolean paired = length > 0 && Character.isHighSurrogate(characters[length - 1]);
            put(paired ? c : REPLACEMENT);
        } else if (!Character.isISOControl(c)) {
            put(c);
        }
    }

    private void put(char c) {
        characters[length++] = c;
        mayCombine |= c >= FIRST_THAT_MAY_COMBINE && (c < FIRST_SIGN || c > LAST_SIGN);
    }

    private void blank() {
        if (length > 0 && characters[length - 1] != ' ' && characters[length - 1] != '\t') {
            characters[length++] = ' ';
        }
    }

    /** A blank before a tab says nothing. */
    private void tab() {
        if (length > 0 && characters[length - 1] == ' ') {
            length--;
        }
        characters[length++] = '\t';
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return characters[index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return toString().subSequence(start, end);
    }

    @Override
    public String toString() {
        return new String(characters, 0, length);
    }
}
