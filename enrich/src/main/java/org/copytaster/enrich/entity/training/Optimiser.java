package org.copytaster.enrich.entity.training;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds weights by runs over the stories, side by side: each run has a thread, an order and a chance of its own, and no
 * weight is shared, so that the result does not hang on the machine. The mean of all runs, taken at several points of
 * the last epoch, is better than each.
 */
final class Optimiser {
    private static final int RUNS = 2;
    private static final int PARTS = 4;

    private final double dropout;
    private final List<Weights> weights;
    private final Progress progress;

    Optimiser(int rows, float rate, double dropout, Progress progress) {
        this.dropout = dropout;
        this.weights = IntStream.range(0, RUNS)
                .mapToObj(run -> new Weights(rows, rate))
                .toList();
        this.progress = progress;
    }

    /** All runs begin again from these weights; their steps stay as small as they have become. */
    void restart(MeanWeights from) {
        weights.forEach(each -> each.set(from));
    }

    /** The mean of all runs over these stories. */
    MeanWeights train(List<EncodedStory> stories, int epochs, String phase) {
        var means = IntStream.range(0, RUNS)
                .parallel()
                .mapToObj(run -> train(stories, epochs, phase, run))
                .toList();
        means.stream().skip(1).forEach(means.get(0)::add);
        return means.get(0);
    }

    private MeanWeights train(List<EncodedStory> stories, int epochs, String phase, int number) {
        var mean = new MeanWeights(weights.get(number).rows());
        for (var epoch = 0; epoch < epochs; epoch++) {
            var seed = (phase.hashCode() * 31L + number) * 31 + epoch;
            var run = new Run(stories, weights.get(number), dropout, seed);
            var order = Run.shuffled(stories.size(), seed);
            for (var part = 0; part < PARTS; part++) {
                run.over(order, cut(order.length, part), cut(order.length, part + 1));
                progress.say("%s: run %d, epoch %d, part %d of %d", phase, number + 1, epoch + 1, part + 1, PARTS);
                if (epoch == epochs - 1) {
                    mean.add(weights.get(number));
                }
            }
        }
        return mean;
    }

    private static int cut(int length, int part) {
        return (int) ((long) length * part / PARTS);
    }
}
