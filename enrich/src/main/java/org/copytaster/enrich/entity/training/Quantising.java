package org.copytaster.enrich.entity.training;

import java.util.stream.IntStream;
import org.copytaster.enrich.entity.recogniser.ModelParts;
import org.copytaster.enrich.entity.recogniser.Tag;

/** Makes whole numbers of weights, one step for all; what lies beyond 127 steps is cut to that. */
final class Quantising {
    private static final int MOST = 127;

    private Quantising() {}

    static ModelParts parts(
            String version,
            ClusterTraining.WordClusters clusters,
            MeanWeights mean,
            int[] rows,
            int[] numbers,
            float step) {
        var columns = new byte[Tag.COUNT][numbers.length];
        for (var tag = 0; tag < Tag.COUNT; tag++) {
            for (var n = 0; n < numbers.length; n++) {
                columns[tag][n] = (byte) steps(mean.weight(numbers[n], tag), step, MOST);
            }
        }
        var transitions = new int[Tag.COUNT][Tag.COUNT];
        for (var tag = 0; tag < Tag.COUNT; tag++) {
            for (var next : Tag.after(tag)) {
                transitions[tag][next] = steps(mean.transition(tag, next), step, Short.MAX_VALUE);
            }
        }
        var kept = IntStream.of(numbers).map(number -> rows[number]).toArray();
        return new ModelParts(
                version, step, clusters.words(), clusters.fine(), clusters.broad(), kept, columns, transitions);
    }

    private static int steps(float weight, float step, int most) {
        return Math.max(-most, Math.min(most, Math.round(weight / step)));
    }
}
