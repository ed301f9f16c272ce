package org.copytaster.enrich.lead.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
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
        var weights = LogisticRegression.fit(rows, labels, 1);
        assertThat(weights).containsExactly(new double[] {2, -1, -.5}, within(.1));
    }

    @Test
    void holdsTheWeightOfASingleExampleDown() {
        var weights = LogisticRegression.fit(List.of(new double[] {1}, new double[] {0}), List.of(true, false), 1);
        assertThat(weights[0]).isBetween(0.0, 2.0);
    }
}
