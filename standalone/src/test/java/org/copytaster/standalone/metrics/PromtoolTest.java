package org.copytaster.standalone.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Prometheus itself says of the files that are given to it. */
class PromtoolTest {
    @ParameterizedTest
    @CsvSource({
        "check, rules, prometheus-alerts.yml",
        "check, config, prometheus.yml",
        "test, rules, prometheus-alerts-test.yml"
    })
    void takesTheFilesAndWakesForWhatItShould(String verb, String what, String file)
            throws IOException, InterruptedException {
        var answer = Promtool.run("", verb, what, file);
        assertThat(answer.words()).contains("SUCCESS").doesNotContain("FAILED");
        assertThat(answer.exitCode()).isZero();
    }
}
