package org.copytaster.standalone.show;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Breaks text into lines no wider than a terminal: between words, between Chinese and Japanese characters as their rules
 * allow (the JDK's, after UAX #14), and within a word only when it alone is wider. The lines behind the first hang in.
 * A colour ends with its line and goes on behind the next one's indent.
 *
 * @param columns how wide a line may be
 */
public record Wrap(int columns) {
    /** How far what goes on in another line is set in: as far as a paragraph's text behind its number. */
    static final String INDENT = "     ";

    /** However narrow the terminal is and however far a text hangs in, this much of it stands in a line. */
    private static final int LEAST = 16;

    /** A line: the text from one place to before another. */
    private record Stretch(int from, int to) {}

    /** Text as {@link #lines(String, String, String)} breaks it, from the margin on. */
    public List<String> lines(String text) {
        return lines("", INDENT, text);
    }

    /** Text behind a label; further lines begin under the text. */
    public List<String> hanging(String label, String text) {
        return lines(label, " ".repeat(TextWidth.of(label)), text);
    }

    /**
     * The text in lines. Line feeds in it stay, blanks at a line's end go.
     *
     * @param first what stands before the first line
     * @param indent what stands before the others
     * @param text the text, with or without colours
     */
    public List<String> lines(String first, String indent, String text) {
        var styled = StyledText.of(text);
        var lines = new ArrayList<String>();
        for (var line : stretches(styled.plain(), TextWidth.of(first), TextWidth.of(indent))) {
            var before = lines.isEmpty() ? first : indent;
            lines.add((before + styled.part(line.from(), line.to())).stripTrailing());
        }
        return lines;
    }

    private List<Stretch> stretches(String text, int first, int indent) {
        var lines = new ArrayList<Stretch>();
        var breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        int start = 0;
        int column = first;
        for (int from = 0, to = next(breaks, text); from < text.length(); from = to, to = next(breaks, text)) {
            int end = withoutBlanks(text, from, to);
            if (from > start && TextWidth.behind(column, text, from, end) > columns) {
                lines.add(new Stretch(start, withoutBlanks(text, start, from)));
                start = from;
                column = indent;
            }
            int cut = cut(text, from, end, column, indent);
            while (cut < end) {
                lines.add(new Stretch(start, cut));
                start = cut;
                column = indent;
                cut = cut(text, start, end, column, indent);
            }
            column = TextWidth.behind(column, text, Math.max(from, start), to);
            if (isLineFeed(text, to)) {
                lines.add(new Stretch(start, end));
                start = to;
                column = indent;
            }
        }
        lines.add(new Stretch(start, withoutBlanks(text, start, text.length())));
        return lines;
    }

    /** The next place where a line may end; else the text's end. */
    private static int next(BreakIterator breaks, String text) {
        int at = breaks.next();
        while (at != BreakIterator.DONE && at < text.length() && !mayEnd(text, at)) {
            at = breaks.next();
        }
        return at == BreakIterator.DONE ? text.length() : at;
    }

    /** Behind a blank and beside a wide character; not behind a hyphen, which may be part of an id. */
    private static boolean mayEnd(String text, int at) {
        return Character.isWhitespace(text.codePointBefore(at))
                ? !partsAMark(text, at)
                : TextWidth.isWide(text.codePointBefore(at)) || TextWidth.isWide(text.codePointAt(at));
    }

    /** "[Anna Weil | person]" keeps its type beside it. */
    private static boolean partsAMark(String text, int at) {
        if (text.charAt(at) == '|') {
            return true;
        }
        int end = at;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.startsWith("| ", at - 2) && text.startsWith("]", end);
    }

    /** Where a word that is wider than a line must be cut: before what is one character to a reader; else its end. */
    private int cut(String text, int from, int end, int column, int indent) {
        int room = Math.max(columns, indent + LEAST);
        if (TextWidth.behind(column, text, from, end) <= room) {
            return end;
        }
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int cut = characters.following(from);
        for (int next = cut;
                next < end && TextWidth.behind(column, text, from, next) <= room;
                next = characters.next()) {
            cut = next;
        }
        return Math.min(cut, end);
    }

    private static int withoutBlanks(String text, int from, int to) {
        int end = to;
        while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isLineFeed(String text, int at) {
        return at > 0 && at < text.length() && text.charAt(at - 1) == '\n';
    }
}
