package org.copytaster.standalone.show;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where in a text a line may end: behind a blank, and between Chinese and Japanese characters as their rules allow (the
 * JDK's, after UAX #14). Not behind a hyphen, which may be part of an id, and not within "[Anna Weil | person]" before the
 * type. Gives each place once, in order; not for two texts.
 */
final class LineBreaks {
    private final String text;
    private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);

    LineBreaks(String text) {
        this.text = text;
        breaks.setText(text);
    }

    /** The next place; at last the text's end. */
    int next() {
        int at = breaks.next();
        while (at != BreakIterator.DONE && at < text.length() && !mayEnd(at)) {
            at = breaks.next();
        }
        return at == BreakIterator.DONE ? text.length() : at;
    }

    private boolean mayEnd(int at) {
        return Character.isWhitespace(text.codePointBefore(at))
                ? !isBeforeType(at)
                : TextWidth.isWide(text.codePointBefore(at)) || TextWidth.isWide(text.codePointAt(at));
    }

    private boolean isBeforeType(int at) {
        if (text.charAt(at) == '|') {
            return true;
        }
        int end = at;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.startsWith("| ", at - 2) && text.startsWith("]", end);
    }
}
