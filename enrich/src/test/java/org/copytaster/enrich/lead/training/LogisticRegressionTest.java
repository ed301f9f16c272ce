package org.copytaster.enrich.lead.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
    @Test
    void findsTheWeightsThatDrewTheLabels() {
        var random = new Random(412);
        var rows = new ArrayList<double[]>();
        var labels = new ArrayList<Boolean>();
        for (var row = 0; row < 20_000; row++) {
            double[] values = {random.nextGaussian(), random.nextGaussian()};
            var chance = 1 / (1 + Math.exp(-(2 * values[0] - values[1] - .5)));
            rows.add(values);
            labels.add(random.nextDouble() < chance);
        }
        var weights = LogisticRegression.fit(rows, labels, Collections.nCopies(rows.size(), 1.0), 1);
        assertThat(weights).containsExactly(new double[] {2, -1, -.5}, within(.1));
    }

    @Test
    void holdsTheWeightOfASingleExampleDown() {
        var weights = LogisticRegression.fit(
                List.of(new double[] {1}, new double[] {0}), List.of(true, false), List.of(1.0, 1.0), 1);
        assertThat(weights[0]).isBetween(0.0, 2.0);
    }

    @Test
    void listensMoreToARowThatCountsMore() {
        var rows = List.of(new double[] {1}, new double[] {1}, new double[] {0});
        var labels = List.of(true, false, false);

        var heavy = LogisticRegression.fit(rows, labels, List.of(9.0, 1.0, 1.0), 1);
        var light = LogisticRegression.fit(rows, labels, List.of(.1, 1.0, 1.0), 1);

        assertThat(heavy[0]).isGreaterThan(light[0]);
    }
}
