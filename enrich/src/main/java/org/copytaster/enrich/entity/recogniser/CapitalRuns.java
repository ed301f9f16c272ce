package org.copytaster.enrich.entity.recogniser;

import java.util.Arrays;

/**
 * The run of capitalised words that each token stands in (Anna Berg), and the wider run over the small words of names
 * (Bank of England). A word that opens the sentence and is no name ("The") is left out; a form of address is a run by
 * itself.
 */
final class CapitalRuns {
    /** A longer run is a headline in capitals or a table, and no name. */
    static final int LONGEST = 12;

    private static final int SMALL_WORDS = 2;

    int[] start = new int[0];
    int[] end = new int[0];
    int[] wideStart = new int[0];
    int[] wideEnd = new int[0];

    void of(Sentences sentences, Traits traits) {
        grow(sentences.tokens());
        for (var n = 0; n < sentences.size(); n++) {
            narrow(traits, sentences.start(n), sentences.end(n));
            wide(traits, sentences.start(n), sentences.end(n));
        }
    }

    /** Whether the token stands in a run of two words or more, of a length that names have. */
    boolean isLong(int token) {
        var length = end[token] - start[token];
        return length > 1 && length <= LONGEST;
    }

    private void grow(int size) {
        if (size > start.length) {
            var room = Math.max(size, start.length * 2);
            start = Arrays.copyOf(start, room);
            end = Arrays.copyOf(end, room);
            wideStart = Arrays.copyOf(wideStart, room);
            wideEnd = Arrays.copyOf(wideEnd, room);
        }
    }

    private void narrow(Traits traits, int from, int to) {
        for (var token = from; token < to; ) {
            var stop = token;
            while (stop < to && inRun(traits, stop, from) && !(stop > token && isAddress(traits, stop - 1))) {
                stop++;
            }
            var after = Math.max(stop, token + 1);
            for (var each = token; each < after; each++) {
                start[each] = token;
                end[each] = stop;
            }
            token = after;
        }
    }

    private static boolean inRun(Traits traits, int token, int sentence) {
        return traits.isCapital(token) && !(token == sentence && traits.is(token, WordClass.OPENER));
    }

    /** Mr. and Gen. stand before a name, not in it. */
    private static boolean isAddress(Traits traits, int token) {
        return traits.is(token, WordClass.HONORIFIC);
    }

    private void wide(Traits traits, int from, int to) {
        for (var token = from; token < to; ) {
            var stop = Math.max(end[token], token);
            while (stop > token && stop < to && bridge(traits, stop, to) > stop) {
                stop = end[bridge(traits, stop, to)];
            }
            var after = Math.max(stop, token + 1);
            for (var each = token; each < after; each++) {
                wideStart[each] = token;
                wideEnd[each] = stop;
            }
            token = after;
        }
    }

    /** The token after at most two small words of names; the same token when no run goes on there. */
    private int bridge(Traits traits, int from, int to) {
        var next = from;
        while (next < to && next - from < SMALL_WORDS && !traits.isCapital(next) && traits.is(next, WordClass.JOINER)) {
            next++;
        }
        return next > from && next < to && end[next] > next ? next : from;
    }
}
