package org.copytaster.standalone.show;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One text being set in lines: each takes as many words as it holds. */
final class LineSetting {
    /** However narrow the terminal is and however far a text hangs in, this much of it stands in a line. */
    private static final int LEAST = 16;

    private final String text;
    private final int columns;
    private final int indent;
    private final BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    private final List<Stretch> lines = new ArrayList<>();
    private int start;
    private int column;

    /** A line: the text from one place to before another. */
    record Stretch(int from, int to) {}

    /**
     * A text without colours.
     *
     * @param columns how wide a line may be
     * @param first the column in which its first line begins
     * @param indent the column in which the others begin
     */
    LineSetting(String text, int columns, int first, int indent) {
        this.text = text;
        this.columns = columns;
        this.indent = indent;
        this.column = first;
        // Once for a text: newer JDKs look for all its characters here.
        characters.setText(text);
    }

    /** Its lines, one at least. */
    List<Stretch> stretches() {
        var breaks = new LineBreaks(text);
        for (int from = 0, to = breaks.next(); from < text.length(); from = to, to = breaks.next()) {
            word(from, to);
        }
        lines.add(new Stretch(start, withoutBlanks(start, text.length())));
        return lines;
    }

    /** Puts a word and the blanks behind it into the present line or the next; one that no line holds into several. */
    private void word(int from, int to) {
        int end = withoutBlanks(from, to);
        if (from > start && TextWidth.isWider(column, text, from, end, columns)) {
            endLine(from, from);
        }
        int rest = from;
        for (int cut = cut(rest, end); cut < end; cut = cut(rest, end)) {
            endLine(cut, cut);
            rest = cut;
        }
        column = TextWidth.behind(column, text, rest, to);
        if (to < text.length() && text.charAt(to - 1) == '\n') {
            endLine(end, to);
        }
    }

    private void endLine(int end, int next) {
        lines.add(new Stretch(start, withoutBlanks(start, end)));
        start = next;
        column = indent;
    }

    /** Where a word must be cut to fit: before what is one character to a reader, behind one at least; else its end. */
    private int cut(int from, int end) {
        int room = Math.max(columns, indent + LEAST);
        if (!TextWidth.isWider(column, text, from, end, room)) {
            return end;
        }
        int cut = characters.following(from);
        int next = cut;
        while (next < end && !TextWidth.isWider(column, text, from, next, room)) {
            cut = next;
            next = characters.next();
        }
        return Math.min(cut, end);
    }

    private int withoutBlanks(int from, int to) {
        int end = to;
        while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
