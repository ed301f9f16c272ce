package org.copytaster.enrich.lead.training;

import java.util.Arrays;
import java.util.List;

/** Logistic regression with an L2 penalty on all weights but the intercept, by Newton's method; the same each time. */
final class LogisticRegression {
    private static final int STEPS = 100;
    private static final double SETTLED = 1e-10;

    private LogisticRegression() {}

    /** Digits that a weight keeps: enough for the score, few enough to read, and the same on every machine. */
    private static final double ROUNDED = 1e4;

    /**
     * The weights that minimise |w|²/2 + c · sum of the log losses, every feature divided by its standard deviation so
     * that the penalty is fair; given back for the features as they are. The last one is the intercept.
     *
     * @param rows feature values, all of one length
     * @param labels one for each row
     * @param counts how often each row counts, above 0
     */
    static double[] fit(List<double[]> rows, List<Boolean> labels, List<Double> counts, double c) {
        var scales = scales(rows);
        var scaled = rows.stream()
                .map(row -> {
                    var one = row.clone();
                    Arrays.setAll(one, i -> row[i] / scales[i]);
                    return one;
                })
                .toList();
        var weights = fitScaled(scaled, labels, counts, c);
        Arrays.setAll(weights, i -> i < scales.length ? weights[i] / scales[i] : weights[i]);
        Arrays.setAll(weights, i -> Math.rint(weights[i] * ROUNDED) / ROUNDED);
        return weights;
    }

    /** Standard deviations; 1 for what never changes. */
    private static double[] scales(List<double[]> rows) {
        var scales = new double[rows.get(0).length];
        for (var i = 0; i < scales.length; i++) {
            var sum = 0.0;
            var squares = 0.0;
            for (var row : rows) {
                sum += row[i];
                squares += row[i] * row[i];
            }
            var mean = sum / rows.size();
            var variance = squares / rows.size() - mean * mean;
            scales[i] = variance > 1e-12 ? Math.sqrt(variance) : 1;
        }
        return scales;
    }

    private static double[] fitScaled(List<double[]> rows, List<Boolean> labels, List<Double> counts, double c) {
        var size = rows.get(0).length + 1;
        var weights = new double[size];
        for (var step = 0; step < STEPS; step++) {
            var gradient = new double[size];
            var hessian = new double[size][size];
            for (var feature = 0; feature < size - 1; feature++) {
                gradient[feature] = weights[feature];
                hessian[feature][feature] = 1;
            }
            for (var row = 0; row < rows.size(); row++) {
                accumulate(rows.get(row), labels.get(row), c * counts.get(row), weights, gradient, hessian);
            }
            var change = solve(hessian, gradient);
            Arrays.setAll(weights, i -> weights[i] - change[i]);
            if (Arrays.stream(change).map(Math::abs).max().orElse(0) < SETTLED) {
                break;
            }
        }
        return weights;
    }

    private static void accumulate(
            double[] row, boolean label, double c, double[] weights, double[] gradient, double[][] hessian) {
        var x = Arrays.copyOf(row, row.length + 1);
        x[row.length] = 1;
        var z = 0.0;
        for (var i = 0; i < x.length; i++) {
            z += weights[i] * x[i];
        }
        var p = 1 / (1 + Math.exp(-z));
        for (var i = 0; i < x.length; i++) {
            gradient[i] += c * (p - (label ? 1 : 0)) * x[i];
            for (var j = 0; j < x.length; j++) {
                hessian[i][j] += c * p * (1 - p) * x[i] * x[j];
            }
        }
    }

    /** Gaussian elimination; the matrix is positive definite, so no pivot is 0. */
    private static double[] solve(double[][] matrix, double[] right) {
        var n = right.length;
        for (var pivot = 0; pivot < n; pivot++) {
            for (var row = pivot + 1; row < n; row++) {
                var factor = matrix[row][pivot] / matrix[pivot][pivot];
                for (var column = pivot; column < n; column++) {
                    matrix[row][column] -= factor * matrix[pivot][column];
                }
                right[row] -= factor * right[pivot];
            }
        }
        var solution = new double[n];
        for (var row = n - 1; row >= 0; row--) {
            var sum = right[row];
            for (var column = row + 1; column < n; column++) {
                sum -= matrix[row][column] * solution[column];
            }
            solution[row] = sum / matrix[row][row];
        }
        return solution;
    }
}
