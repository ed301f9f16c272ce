package org.copytaster.enrich.entity.training;

import java.util.Arrays;
import org.copytaster.enrich.entity.recogniser.Tag;

/**
 * The gradient of a stretch's likelihood by forward and backward sums over the legal sequences of tags (Lafferty,
 * McCallum and Pereira 2001). The sums are scaled at each token, so that they neither vanish nor run over.
 */
final class Lattice {
    private static final int TAGS = Tag.COUNT;

    private final float[] transitions = new float[TAGS * TAGS];
    /** Scores before {@link #marginals}, probability less truth after it; a row of tags to each token. */
    float[] scores = new float[64 * TAGS];

    private float[] emissions = new float[64 * TAGS];
    private float[] forward = new float[64 * TAGS];
    private float[] backward = new float[64 * TAGS];
    /** Expected less true pairs of tags of all stretches since {@link #begin(Weights)}. */
    final float[] transitionGradient = new float[TAGS * TAGS];

    void begin(Weights weights) {
        Arrays.fill(transitionGradient, 0);
        for (var tag = 0; tag < TAGS; tag++) {
            for (var next : Tag.after(tag)) {
                transitions[tag * TAGS + next] = (float) Math.exp(weights.transition(tag, next));
            }
        }
    }

    void begin(int length) {
        if (length * TAGS > scores.length) {
            scores = new float[length * 2 * TAGS];
            emissions = new float[scores.length];
            forward = new float[scores.length];
            backward = new float[scores.length];
        }
        Arrays.fill(scores, 0, length * TAGS, 0);
    }

    /** Turns the scores into the gradient. */
    void marginals(byte[] tags, int first, int length) {
        emit(length);
        sumForward(length);
        sumBackward(length);
        countPairs(tags, first, length);
        for (var token = 0; token < length; token++) {
            var row = token * TAGS;
            var sum = 0f;
            for (var tag = 0; tag < TAGS; tag++) {
                sum += forward[row + tag] * backward[row + tag];
            }
            for (var tag = 0; tag < TAGS; tag++) {
                scores[row + tag] = forward[row + tag] * backward[row + tag] / sum;
            }
            scores[row + tags[first + token]] -= 1;
        }
    }

    private void emit(int length) {
        for (var row = 0; row < length * TAGS; row += TAGS) {
            var most = scores[row];
            for (var tag = 1; tag < TAGS; tag++) {
                most = Math.max(most, scores[row + tag]);
            }
            for (var tag = 0; tag < TAGS; tag++) {
                emissions[row + tag] = (float) Math.exp(scores[row + tag] - most) + Float.MIN_NORMAL;
            }
        }
    }

    private void sumForward(int length) {
        for (var tag = 0; tag < TAGS; tag++) {
            forward[tag] = Tag.mayStart(tag) ? emissions[tag] : 0;
        }
        scale(forward, 0);
        for (var row = TAGS; row < length * TAGS; row += TAGS) {
            for (var tag = 0; tag < TAGS; tag++) {
                var sum = 0f;
                for (var before : Tag.before(tag)) {
                    sum += forward[row - TAGS + before] * transitions[before * TAGS + tag];
                }
                forward[row + tag] = sum * emissions[row + tag];
            }
            scale(forward, row);
        }
    }

    private void sumBackward(int length) {
        var last = (length - 1) * TAGS;
        for (var tag = 0; tag < TAGS; tag++) {
            backward[last + tag] = Tag.mayEnd(tag) ? 1 : 0;
        }
        for (var row = last - TAGS; row >= 0; row -= TAGS) {
            for (var tag = 0; tag < TAGS; tag++) {
                var sum = 0f;
                for (var next : Tag.after(tag)) {
                    sum += transitions[tag * TAGS + next] * emissions[row + TAGS + next] * backward[row + TAGS + next];
                }
                backward[row + tag] = sum;
            }
            scale(backward, row);
        }
    }

    private static void scale(float[] sums, int row) {
        var sum = 0f;
        for (var tag = 0; tag < TAGS; tag++) {
            sum += sums[row + tag];
        }
        for (var tag = 0; tag < TAGS; tag++) {
            sums[row + tag] /= sum;
        }
    }

    private void countPairs(byte[] tags, int first, int length) {
        for (var token = 1; token < length; token++) {
            var row = token * TAGS;
            var sum = 0f;
            for (var tag = 0; tag < TAGS; tag++) {
                for (var next : Tag.after(tag)) {
                    sum += pair(row, tag, next);
                }
            }
            for (var tag = 0; tag < TAGS; tag++) {
                for (var next : Tag.after(tag)) {
                    transitionGradient[tag * TAGS + next] += pair(row, tag, next) / sum;
                }
            }
            transitionGradient[tags[first + token - 1] * TAGS + tags[first + token]] -= 1;
        }
    }

    private float pair(int row, int tag, int next) {
        return forward[row - TAGS + tag]
                * transitions[tag * TAGS + next]
                * emissions[row + next]
                * backward[row + next];
    }
}
