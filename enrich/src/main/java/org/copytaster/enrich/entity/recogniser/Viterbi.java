package org.copytaster.enrich.entity.recogniser;

import java.util.Arrays;

/** Finds the best sequence of tags of a stretch (Viterbi 1967), over those pairs of tags only that may follow. */
final class Viterbi {
    private static final int IMPOSSIBLE = Integer.MIN_VALUE / 2;
    private static final int TAGS = Tag.COUNT;

    private final Model model;
    int[] scores = new int[64 * TAGS];
    private byte[] from = new byte[64 * TAGS];
    byte[] best = new byte[64];

    Viterbi(Model model) {
        this.model = model;
    }

    /** Makes room for a stretch; its {@link #scores} are to be written then, a row of tags to each token. */
    void begin(int length) {
        if (length > best.length) {
            scores = Arrays.copyOf(scores, length * 2 * TAGS);
            from = Arrays.copyOf(from, length * 2 * TAGS);
            best = Arrays.copyOf(best, length * 2);
        }
    }

    /** Writes the best tags of the stretch to {@link #best}. */
    void decode(int length) {
        for (var tag = 0; tag < TAGS; tag++) {
            scores[tag] = Tag.mayStart(tag) ? scores[tag] : IMPOSSIBLE;
        }
        for (var token = 1; token < length; token++) {
            for (var tag = 0; tag < TAGS; tag++) {
                step(token * TAGS, tag);
            }
        }
        var tag = lastTag((length - 1) * TAGS);
        for (var token = length - 1; token >= 0; token--) {
            best[token] = (byte) tag;
            tag = from[token * TAGS + tag];
        }
    }

    private void step(int row, int tag) {
        var most = IMPOSSIBLE;
        var origin = 0;
        for (var before : Tag.before(tag)) {
            var score = scores[row - TAGS + before] + model.transition(before, tag);
            if (score > most) {
                most = score;
                origin = before;
            }
        }
        scores[row + tag] = Math.max(IMPOSSIBLE, scores[row + tag] + most);
        from[row + tag] = (byte) origin;
    }

    private int lastTag(int row) {
        var best = Tag.OUTSIDE;
        for (var tag = 1; tag < TAGS; tag++) {
            best = Tag.mayEnd(tag) && scores[row + tag] > scores[row + best] ? tag : best;
        }
        return best;
    }
}
