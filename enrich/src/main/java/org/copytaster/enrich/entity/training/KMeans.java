package org.copytaster.enrich.entity.training;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Parts vectors of length 1 into classes by their angles (spherical k-means, Dhillon and Modha 2001). The first vectors,
 * those of the most frequent words, are the first centres, so that nothing is left to chance.
 */
final class KMeans {
    private static final int BLOCK = 512;

    private final float[][] vectors;
    private final int classes;
    private final int[] classOf;
    /** Centres by dimension first, so that the inner loop runs over classes. */
    private float[][] centres;

    private KMeans(float[][] vectors, int classes) {
        this.vectors = vectors;
        this.classes = classes;
        this.classOf = new int[vectors.length];
        this.centres = new float[vectors[0].length][classes];
        for (var each = 0; each < classes; each++) {
            for (var n = 0; n < centres.length; n++) {
                centres[n][each] = vectors[each][n];
            }
        }
    }

    /** The class of each vector, from 0. */
    static int[] of(float[][] vectors, int classes, int rounds) {
        var means = new KMeans(vectors, Math.min(classes, vectors.length));
        for (var round = 0; round < rounds; round++) {
            means.assign();
            means.recentre();
        }
        means.assign();
        return means.classOf;
    }

    private void assign() {
        var blocks = (vectors.length + BLOCK - 1) / BLOCK;
        IntStream.range(0, blocks).parallel().forEach(block -> {
            var products = new float[classes];
            for (var n = block * BLOCK; n < Math.min(vectors.length, (block + 1) * BLOCK); n++) {
                classOf[n] = nearest(vectors[n], products);
            }
        });
    }

    private int nearest(float[] vector, float[] products) {
        Arrays.fill(products, 0);
        for (var n = 0; n < vector.length; n++) {
            var value = vector[n];
            var row = centres[n];
            for (var each = 0; each < products.length; each++) {
                products[each] += value * row[each];
            }
        }
        var best = 0;
        for (var each = 1; each < products.length; each++) {
            best = products[each] > products[best] ? each : best;
        }
        return best;
    }

    private void recentre() {
        var sums = new double[centres.length][classes];
        for (var n = 0; n < vectors.length; n++) {
            for (var each = 0; each < sums.length; each++) {
                sums[each][classOf[n]] += vectors[n][each];
            }
        }
        for (var each = 0; each < classes; each++) {
            var norm = 0.0;
            for (var sum : sums) {
                norm += sum[each] * sum[each];
            }
            if (norm > 0) {
                for (var n = 0; n < sums.length; n++) {
                    centres[n][each] = (float) (sums[n][each] / Math.sqrt(norm));
                }
            }
        }
    }
}
