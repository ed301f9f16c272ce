package org.copytaster.enrich.entity.training;

import org.copytaster.enrich.entity.recogniser.Tag;

/** The mean of weights at several points of several runs (Polyak and Juditsky 1992). */
final class MeanWeights {
    private static final int TAGS = Tag.COUNT;

    private final float[] sums;
    private final float[] transitions = new float[TAGS * TAGS];
    private int count;

    MeanWeights(int rows) {
        sums = new float[rows * TAGS];
    }

    void add(Weights weights) {
        for (int row = 0, at = 0; row < weights.rows(); row++) {
            for (var tag = 0; tag < TAGS; tag++) {
                sums[at++] += weights.weight(row, tag);
            }
        }
        for (var n = 0; n < transitions.length; n++) {
            transitions[n] += weights.transition(n / TAGS, n % TAGS);
        }
        count++;
    }

    void add(MeanWeights other) {
        for (var n = 0; n < sums.length; n++) {
            sums[n] += other.sums[n];
        }
        for (var n = 0; n < transitions.length; n++) {
            transitions[n] += other.transitions[n];
        }
        count += other.count;
    }

    int rows() {
        return sums.length / TAGS;
    }

    float weight(int row, int tag) {
        return sums[row * TAGS + tag] / count;
    }

    float transition(int tag, int next) {
        return transitions[tag * TAGS + next] / count;
    }
}
