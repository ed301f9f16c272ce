package org.copytaster.enrich.entity.recogniser;

import java.util.Arrays;

/** What each token of a story is by itself: word, shape, classes, clusters; as numbers, in columns. */
final class Traits {
    /** Stands for what is before the sentence. */
    static final int BEFORE = 1;

    /** Stands for what is after the sentence. */
    static final int AFTER = 2;

    /** Begins with a capital or holds one: may be a name. */
    static final int CAPITAL = 1;

    /** Two capitals or more and no small letter. */
    static final int ALL_CAPITALS = 2;

    static final int HAS_DIGIT = 4;
    static final int HAS_HYPHEN = 8;
    static final int HAS_STOP = 16;

    /** Letters at all. */
    static final int IS_WORD = 32;

    private static final int RUN = 3;

    private final Clusters clusters;
    int[] exact = new int[0];
    int[] lower = new int[0];
    int[] shape = new int[0];
    int[] classes = new int[0];
    int[] fine = new int[0];
    int[] broad = new int[0];
    byte[] marks = new byte[0];

    Traits(Clusters clusters) {
        this.clusters = clusters;
    }

    void of(StoryTokens tokens) {
        grow(tokens.size());
        for (var token = 0; token < tokens.size(); token++) {
            of(tokens, token);
        }
    }

    boolean isCapital(int token) {
        return (marks[token] & CAPITAL) != 0;
    }

    boolean is(int token, WordClass wordClass) {
        return wordClass.holds(classes[token]);
    }

    boolean has(int token, int mark) {
        return (marks[token] & mark) != 0;
    }

    private void grow(int size) {
        if (size > exact.length) {
            var room = Math.max(size, exact.length * 2);
            exact = Arrays.copyOf(exact, room);
            lower = Arrays.copyOf(lower, room);
            shape = Arrays.copyOf(shape, room);
            classes = Arrays.copyOf(classes, room);
            fine = Arrays.copyOf(fine, room);
            broad = Arrays.copyOf(broad, room);
            marks = Arrays.copyOf(marks, room);
        }
    }

    private void of(StoryTokens tokens, int token) {
        var from = tokens.start[token];
        var to = tokens.end[token];
        scan(tokens.text, from, to, token);
        var bare = to - from > 1 && tokens.text[to - 1] == '.' ? to - 1 : to;
        classes[token] = WordClasses.of(bare == to ? lower[token] : Hashes.lower(tokens.text, from, bare));
        var slot = clusters.find(exact[token]);
        var found = slot < 0 ? clusters.find(lower[token]) : slot;
        fine[token] = clusters.fine(found);
        broad[token] = clusters.broad(found);
    }

    private void scan(char[] text, int from, int to, int token) {
        var word = Hashes.SEED;
        var small = Hashes.SEED;
        var form = Hashes.SEED;
        var last = -1;
        var length = 0;
        var seen = 0;
        var capitals = 0;
        for (var at = from; at < to; at++) {
            var unit = text[at];
            var kind = Chars.kind(unit);
            word = Hashes.add(word, Chars.folded(unit));
            small = Hashes.add(small, Chars.lower(unit));
            seen |= 1 << kind;
            capitals += kind == Chars.UPPER ? 1 : 0;
            var drawn = kind == Chars.SIGN ? Chars.folded(unit) : kind;
            length = drawn == last ? length + 1 : 1;
            last = drawn;
            form = length > RUN ? form : Hashes.add(form, drawn);
        }
        exact[token] = word;
        lower[token] = small;
        shape[token] = form;
        marks[token] = marks(seen, capitals, text, from, to);
    }

    private static byte marks(int seen, int capitals, char[] text, int from, int to) {
        var marks = capitals > 0 ? CAPITAL : 0;
        marks |= capitals > 1 && (seen & 1 << Chars.LOWER) == 0 ? ALL_CAPITALS : 0;
        marks |= (seen & 1 << Chars.DIGIT) != 0 ? HAS_DIGIT : 0;
        marks |= (seen & (1 << Chars.UPPER | 1 << Chars.LOWER)) != 0 ? IS_WORD : 0;
        if ((seen & 1 << Chars.SIGN) != 0) {
            for (var at = from; at < to; at++) {
                marks |= Chars.isHyphen(text[at]) ? HAS_HYPHEN : text[at] == '.' ? HAS_STOP : 0;
            }
        }
        return (byte) marks;
    }
}
