package org.copytaster.enrich.corenlp;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text for a recogniser that holds a whole sentence at once: at tabs, because no name reaches over the cells of a
 * table row, and long text at blanks.
 */
final class Pieces {
    /** The longest piece, in UTF-16 code units: some 600 words, longer than any sentence of a story. */
    static final int LONGEST = 4_000;

    /**
     * A stretch of a text.
     *
     * @param start its first UTF-16 code unit within the text
     * @param text its words
     */
    record Piece(int start, String text) {}

    private Pieces() {}

    /** The text in pieces that join to the whole, each as long as may be; a name is cut only where no blank is. */
    static List<Piece> of(String text) {
        var pieces = new ArrayList<Piece>();
        for (int start = 0, end; start < text.length(); start = end) {
            end = end(text, start);
            pieces.add(new Piece(start, text.substring(start, end)));
        }
        return pieces;
    }

    private static int end(String text, int start) {
        var tab = text.indexOf('\t', start);
        return Math.min(tab < 0 ? text.length() : tab + 1, endByLength(text, start));
    }

    private static int endByLength(String text, int start) {
        var most = start + LONGEST;
        if (most >= text.length()) {
            return text.length();
        }
        for (var end = most; end > start; end--) {
            if (Character.isWhitespace(text.charAt(end - 1))) {
                return end;
            }
        }
        return Character.isSurrogatePair(text.charAt(most - 1), text.charAt(most)) ? most - 1 : most;
    }
}
