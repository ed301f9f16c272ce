package org.copytaster.enrich.entity.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.copytaster.enrich.entity.recogniser.Tag;
import org.junit.jupiter.api.Test;

class LatticeTest {
    private static final int LENGTH = 3;
    private static final long SEED = 5;

    private final float[] scores = scores();
    private final double[] expected = new double[LENGTH * Tag.COUNT];
    private final double[] pairs = new double[Tag.COUNT * Tag.COUNT];
    private double all;

    @Test
    void givesTheMarginalsThatCountingAllSequencesGives() {
        var gold = new byte[LENGTH];
        var lattice = new Lattice();
        lattice.begin(new Weights(1, 0.2f));
        lattice.begin(LENGTH);
        System.arraycopy(scores, 0, lattice.scores, 0, scores.length);
        lattice.marginals(gold, 0, LENGTH);
        sum(new int[LENGTH], 0);
        for (var token = 0; token < LENGTH; token++) {
            for (var tag = 0; tag < Tag.COUNT; tag++) {
                var at = token * Tag.COUNT + tag;
                assertThat((double) lattice.scores[at])
                        .isEqualTo(expected[at] / all - (tag == 0 ? 1 : 0), within(1e-5));
            }
        }
        for (var pair = 1; pair < pairs.length; pair++) {
            assertThat((double) lattice.transitionGradient[pair]).isEqualTo(pairs[pair] / all, within(1e-5));
        }
    }

    private void sum(int[] tags, int from) {
        if (from == LENGTH) {
            if (Tag.mayStart(tags[0]) && Tag.mayEnd(tags[LENGTH - 1])) {
                add(tags);
            }
            return;
        }
        for (var tag = 0; tag < Tag.COUNT; tag++) {
            tags[from] = tag;
            if (from == 0 || Tag.mayFollow(tags[from - 1], tag)) {
                sum(tags, from + 1);
            }
        }
    }

    private void add(int[] tags) {
        var score = 0.0;
        for (var token = 0; token < LENGTH; token++) {
            score += scores[token * Tag.COUNT + tags[token]];
        }
        var weight = Math.exp(score);
        all += weight;
        for (var token = 0; token < LENGTH; token++) {
            expected[token * Tag.COUNT + tags[token]] += weight;
            if (token > 0) {
                pairs[tags[token - 1] * Tag.COUNT + tags[token]] += weight;
            }
        }
    }

    private static float[] scores() {
        var random = new Random(SEED);
        var scores = new float[LENGTH * Tag.COUNT];
        for (var n = 0; n < scores.length; n++) {
            scores[n] = (float) random.nextGaussian() * 2;
        }
        return scores;
    }
}
