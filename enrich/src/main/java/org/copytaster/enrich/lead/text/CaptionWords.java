package org.copytaster.enrich.lead.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Words that stand within a caption, near its front or its end: "(L to R)", ", left, and", "file photo)". */
final class CaptionWords {
    /** How far from the front and from the end they are looked for, in characters. */
    private static final int FRONT = 120;

    private static final int BACK = 60;

    /** What a star skips at most, in characters. */
    private static final int GAP = 48;

    private static final int SLOTS = 512;

    /** By their first two letters: most words of a paragraph begin with others. */
    private final List<List<Words>> phrases = new ArrayList<>(Collections.nCopies(SLOTS, List.of()));

    /**
     * Set words of a caption.
     *
     * @param before signs before the first letter, perhaps none
     * @param text from the first letter on
     * @param later what must follow not far behind; empty for nothing
     */
    private record Words(String before, String text, String later) {
        static Words read(String written) {
            var plain = written.replace('_', ' ').toLowerCase(Locale.ROOT);
            var letter = 0;
            while (!Character.isLetter(plain.charAt(letter))) {
                letter++;
            }
            var star = plain.indexOf('*');
            return new Words(
                    plain.substring(0, letter),
                    plain.substring(letter, star < 0 ? plain.length() : star),
                    star < 0 ? "" : plain.substring(star + 1));
        }

        boolean stand(String copy, int at) {
            return copy.regionMatches(true, at, text, 0, text.length())
                    && copy.startsWith(before, at - before.length())
                    && !(Signs.isLetter(text, text.length() - 1) && Signs.isLetter(copy, at + text.length()))
                    && (later.isEmpty() || follows(copy, at + text.length()));
        }

        private boolean follows(String copy, int from) {
            for (var at = from; at < Math.min(copy.length(), from + GAP); at++) {
                if (copy.charAt(at) == ' ' && copy.regionMatches(true, at + 1, later, 0, later.length())) {
                    return true;
                }
            }
            return false;
        }
    }

    CaptionWords(List<String> written) {
        for (var one : written) {
            var words = Words.read(one);
            var slot = slot(words.text(), 0);
            var same = new ArrayList<>(phrases.get(slot));
            same.add(words);
            phrases.set(slot, List.copyOf(same));
        }
    }

    private static int slot(String text, int at) {
        return (31 * Character.toLowerCase(text.charAt(at)) + Character.toLowerCase(text.charAt(at + 1))) % SLOTS;
    }

    boolean isIn(String text) {
        var front = Math.min(FRONT, text.length());
        return isIn(text, 0, front) || isIn(text, Math.max(front, text.length() - BACK), text.length());
    }

    private boolean isIn(String text, int from, int to) {
        var inWord = from > 0 && Character.isLetter(text.charAt(from - 1));
        for (var at = from; at < Math.min(to, text.length() - 1); at++) {
            var isLetter = Character.isLetter(text.charAt(at));
            if (isLetter && !inWord && standsAt(text, at)) {
                return true;
            }
            inWord = isLetter;
        }
        return false;
    }

    private boolean standsAt(String text, int at) {
        var same = phrases.get(slot(text, at));
        for (var i = 0; i < same.size(); i++) {
            if (same.get(i).stand(text, at)) {
                return true;
            }
        }
        return false;
    }
}
