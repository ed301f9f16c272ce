package org.copytaster.enrich.entity.recogniser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ViterbiTest {
    private static final long SEED = 11;
    private static final int LENGTH = 4;

    @Test
    void findsTheBestLegalSequenceOfAll() {
        var random = new Random(SEED);
        for (var round = 0; round < 200; round++) {
            var transitions = new int[Tag.COUNT][Tag.COUNT];
            for (var row : transitions) {
                Arrays.setAll(row, tag -> random.nextInt(41) - 20);
            }
            var scores = random.ints((long) LENGTH * Tag.COUNT, -30, 31).toArray();
            var best = decode(transitions, scores);
            assertThat(isLegal(best)).as("seed %d, round %d", SEED, round).isTrue();
            assertThat(score(transitions, scores, best))
                    .as("seed %d, round %d", SEED, round)
                    .isEqualTo(bestOfAll(transitions, scores, new int[LENGTH], 0));
        }
    }

    private static int[] decode(int[][] transitions, int[] scores) {
        var clusters = new Clusters(new int[0], new short[0], new byte[0]);
        var model = new Model("test", clusters, new int[0], new byte[Tag.COUNT][0], transitions);
        var viterbi = new Viterbi(model);
        viterbi.begin(LENGTH);
        System.arraycopy(scores, 0, viterbi.scores, 0, scores.length);
        viterbi.decode(LENGTH);
        var best = new int[LENGTH];
        Arrays.setAll(best, token -> viterbi.best[token]);
        return best;
    }

    private static int bestOfAll(int[][] transitions, int[] scores, int[] tags, int from) {
        if (from == LENGTH) {
            return isLegal(tags) ? score(transitions, scores, tags) : Integer.MIN_VALUE;
        }
        var most = Integer.MIN_VALUE;
        for (var tag = 0; tag < Tag.COUNT; tag++) {
            tags[from] = tag;
            most = Math.max(most, bestOfAll(transitions, scores, tags, from + 1));
        }
        return most;
    }

    private static boolean isLegal(int[] tags) {
        var legal = Tag.mayStart(tags[0]) && Tag.mayEnd(tags[LENGTH - 1]);
        for (var token = 1; token < LENGTH; token++) {
            legal &= Tag.mayFollow(tags[token - 1], tags[token]);
        }
        return legal;
    }

    private static int score(int[][] transitions, int[] scores, int[] tags) {
        var sum = scores[tags[0]];
        for (var token = 1; token < LENGTH; token++) {
            sum += transitions[tags[token - 1]][tags[token]] + scores[token * Tag.COUNT + tags[token]];
        }
        return sum;
    }
}
