package org.copytaster.enrich.entity.training;

import org.copytaster.enrich.entity.recogniser.Tag;

/**
 * Weights in training: for each row those of all tags and the sum of squared gradients that AdaGrad (Duchi, Hazan and
 * Singer 2011) divides its steps by, one to a row. A row fills one line of the processor's cache.
 */
final class Weights {
    private static final int STRIDE = 16;
    private static final int SQUARES = STRIDE - 1;
    private static final int TAGS = Tag.COUNT;

    private final float rate;
    private final float[] values;
    private final float[] transitions = new float[TAGS * TAGS];
    private final float[] transitionSquares = new float[TAGS * TAGS];

    Weights(int rows, float rate) {
        this.rate = rate;
        this.values = new float[rows * STRIDE];
    }

    int rows() {
        return values.length / STRIDE;
    }

    float weight(int row, int tag) {
        return values[row * STRIDE + tag];
    }

    float transition(int tag, int next) {
        return transitions[tag * TAGS + next];
    }

    void addTo(float[] scores, int at, int row, float times) {
        var from = row * STRIDE;
        for (var tag = 0; tag < TAGS; tag++) {
            scores[at + tag] += times * values[from + tag];
        }
    }

    /** A step down the gradient of a row, whose sum of squares is given. */
    void step(int row, float[] gradient, int at, float squares) {
        var from = row * STRIDE;
        var sum = values[from + SQUARES] + squares;
        values[from + SQUARES] = sum;
        var factor = rate / (float) Math.sqrt(sum + 1);
        for (var tag = 0; tag < TAGS; tag++) {
            values[from + tag] -= factor * gradient[at + tag];
        }
    }

    void stepTransitions(float[] gradient) {
        for (var n = 0; n < gradient.length; n++) {
            transitionSquares[n] += gradient[n] * gradient[n];
            transitions[n] -= rate * gradient[n] / (float) Math.sqrt(transitionSquares[n] + 1);
        }
    }

    /** Takes over weights; the squares stay. */
    void set(MeanWeights mean) {
        for (var row = 0; row < rows(); row++) {
            for (var tag = 0; tag < TAGS; tag++) {
                values[row * STRIDE + tag] = mean.weight(row, tag);
            }
        }
        for (var tag = 0; tag < TAGS; tag++) {
            for (var next = 0; next < TAGS; next++) {
                transitions[tag * TAGS + next] = mean.transition(tag, next);
            }
        }
    }
}
