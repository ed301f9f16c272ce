package org.copytaster.enrich.entity.training;

import java.util.Random;
import java.util.stream.IntStream;

/**
 * Short vectors of words: their {@link Associations} projected on the strongest directions, found by subspace iteration
 * from a random start (Halko, Martinsson and Tropp 2011), of length 1 each.
 */
final class WordVectors {
    private static final int ROUNDS = 3;

    private WordVectors() {}

    static float[][] of(Associations matrix, int dimensions, long seed) {
        var random = new Random(seed);
        var basis = new float[matrix.columns()][dimensions];
        for (var row : basis) {
            for (var n = 0; n < dimensions; n++) {
                row[n] = (float) random.nextGaussian();
            }
        }
        var projected = times(matrix, basis);
        for (var round = 0; round < ROUNDS; round++) {
            orthonormalise(projected);
            basis = transposedTimes(matrix, projected);
            orthonormalise(basis);
            projected = times(matrix, basis);
        }
        for (var vector : projected) {
            scale(vector);
        }
        return projected;
    }

    private static float[][] times(Associations matrix, float[][] basis) {
        var width = basis[0].length;
        return IntStream.range(0, matrix.rows())
                .parallel()
                .mapToObj(row -> {
                    var sum = new float[width];
                    var places = matrix.places(row);
                    var values = matrix.values(row);
                    for (var n = 0; n < places.length; n++) {
                        addTo(sum, basis[places[n]], values[n]);
                    }
                    return sum;
                })
                .toArray(float[][]::new);
    }

    /** On one thread, so that sums are always taken in one order. */
    private static float[][] transposedTimes(Associations matrix, float[][] projected) {
        var sums = new float[matrix.columns()][projected[0].length];
        for (var row = 0; row < matrix.rows(); row++) {
            var places = matrix.places(row);
            var values = matrix.values(row);
            for (var n = 0; n < places.length; n++) {
                addTo(sums[places[n]], projected[row], values[n]);
            }
        }
        return sums;
    }

    private static void addTo(float[] sum, float[] vector, float times) {
        for (var n = 0; n < sum.length; n++) {
            sum[n] += times * vector[n];
        }
    }

    /** Gram-Schmidt over the columns, twice for each: once alone leaves them a little askew. */
    private static void orthonormalise(float[][] rows) {
        for (var column = 0; column < rows[0].length; column++) {
            for (var pass = 0; pass < 2; pass++) {
                straighten(rows, column, products(rows, column));
            }
        }
    }

    /** The products of a column with all before it. */
    private static double[] products(float[][] rows, int column) {
        var products = new double[column];
        for (var row : rows) {
            for (var other = 0; other < column; other++) {
                products[other] += (double) row[column] * row[other];
            }
        }
        return products;
    }

    private static void straighten(float[][] rows, int column, double[] products) {
        var norm = 0.0;
        for (var row : rows) {
            var value = (double) row[column];
            for (var other = 0; other < column; other++) {
                value -= products[other] * row[other];
            }
            row[column] = (float) value;
            norm += value * value;
        }
        var factor = (float) (norm > 0 ? 1 / Math.sqrt(norm) : 0);
        for (var row : rows) {
            row[column] *= factor;
        }
    }

    private static void scale(float[] vector) {
        var norm = 0.0;
        for (var each : vector) {
            norm += (double) each * each;
        }
        var factor = (float) (norm > 0 ? 1 / Math.sqrt(norm) : 0);
        for (var n = 0; n < vector.length; n++) {
            vector[n] *= factor;
        }
    }
}
