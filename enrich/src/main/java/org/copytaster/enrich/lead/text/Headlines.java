package org.copytaster.enrich.lead.text;

/** Several headlines in one paragraph, or a point of a list. */
final class Headlines {
    private static final String BULLETS = "•▪►▶●■◆∙";

    /** So many headlines make a digest. */
    private static final int FEWEST = 3;

    /** A headline has so many words at least; shorter parts are names and numbers in a sentence. */
    private static final int SHORTEST = 3;

    /** A sentence that lists has a long first part; headlines are of a length. */
    private static final int MOST_TIMES_LONGER = 3;

    private Headlines() {}

    /** Whether it opens with a bullet, its lines do, or it is headlines with semicolons or bars between them. */
    static boolean areListed(String text, int start) {
        var first = text.charAt(start);
        return BULLETS.indexOf(first) >= 0
                || (first == '*' && Signs.isBlankOrEnd(text, start + 1))
                || areLines(text, start)
                || areParted(text, start, ';')
                || areParted(text, start, '|')
                || areParted(text, start, '•');
    }

    /** Two lines at least that open with a dash, a star or a bullet. */
    private static boolean areLines(String text, int start) {
        var end = text.indexOf('\n');
        if (end < 0) {
            return false;
        }
        var marked = isMarkedLine(text, start) ? 1 : 0;
        for (; end >= 0; end = text.indexOf('\n', end + 1)) {
            marked += isMarkedLine(text, Signs.skipBlanks(text, end)) ? 1 : 0;
        }
        return marked >= 2;
    }

    private static boolean isMarkedLine(String text, int at) {
        return at + 1 < text.length()
                && (text.charAt(at) == '*' || Signs.isDash(text.charAt(at)) || BULLETS.indexOf(text.charAt(at)) >= 0)
                && Signs.isBlank(text.charAt(at + 1));
    }

    private static boolean areParted(String text, int start, char mark) {
        var end = text.indexOf(mark, start);
        if (end < 0) {
            return false;
        }
        var parts = 1;
        var shortest = words(text, start, end);
        var longest = shortest;
        while (end >= 0) {
            var from = Signs.skipBlanks(text, end + 1);
            if (from == end + 1 || !opensHeadline(text, from)) {
                return false;
            }
            end = text.indexOf(mark, from);
            var words = words(text, from, end < 0 ? text.length() : end);
            shortest = Math.min(shortest, words);
            longest = Math.max(longest, words);
            parts++;
        }
        return parts >= FEWEST && shortest >= SHORTEST && longest <= MOST_TIMES_LONGER * shortest;
    }

    private static boolean opensHeadline(String text, int at) {
        return at < text.length() && !Character.isLowerCase(text.charAt(at));
    }

    private static int words(String text, int from, int to) {
        var words = 0;
        for (var at = from; at < to; at++) {
            var opens = at == from || Signs.isBlank(text.charAt(at - 1));
            words += opens && Character.isLetterOrDigit(text.charAt(at)) ? 1 : 0;
        }
        return words;
    }
}
