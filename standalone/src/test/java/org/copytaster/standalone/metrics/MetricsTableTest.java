package org.copytaster.standalone.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.copytaster.runtime.metrics.Metric;
import org.copytaster.runtime.metrics.MetricsTable;
import org.copytaster.standalone.AllMetrics;
import org.junit.jupiter.api.Test;

class MetricsTableTest {
    @Test
    void listsEveryMetricAsItIs() throws IOException {
        var lines = Files.readAllLines(Path.of("..", "docs", "metrics.md"));
        var table = lines.subList(lines.indexOf("<!-- metrics:begin -->") + 1, lines.indexOf("<!-- metrics:end -->"));
        assertThat(table)
                .as("paste what `./copytaster metrics` prints between the markers in docs/metrics.md")
                .isEqualTo(MetricsTable.markdown(AllMetrics.LIST));
    }

    @Test
    void namesEachOnceAndAllUnderOneName() {
        assertThat(AllMetrics.LIST)
                .extracting(Metric::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("copytaster_[a-z_]+"));
    }
}
