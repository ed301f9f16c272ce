package org.copytaster.standalone.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.copytaster.runtime.metrics.Metric;
import org.copytaster.runtime.metrics.Metric.Kind;
import org.copytaster.standalone.AllMetrics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dashboard and the alerts ask for nothing that is not there. */
class MonitoringFilesTest {
    private static final Path FOLDER = Path.of("..", "docs", "monitoring");
    private static final Pattern NAME = Pattern.compile("copytaster_[a-z_]+");

    @ParameterizedTest
    @ValueSource(strings = {"grafana-dashboard.json", "prometheus-alerts.yml", "prometheus-alerts-test.yml"})
    void nameMetricsOfTheCatalogueAlone(String file) throws IOException {
        assertThat(names(file)).hasSizeGreaterThan(5).isSubsetOf(shown());
    }

    @Test
    void showEveryMetricOnTheDashboard() throws IOException {
        var dashboard = names("grafana-dashboard.json");
        assertThat(AllMetrics.LIST)
                .allMatch(metric -> dashboard.stream().anyMatch(name -> name.startsWith(metric.name())));
    }

    @Test
    void haveADashboardThatGrafanaCanProvision() throws IOException {
        var dashboard = new ObjectMapper()
                .readTree(FOLDER.resolve("grafana-dashboard.json").toFile());
        assertThat(dashboard.path("uid").asText()).isEqualTo("copytaster");
        assertThat(dashboard.path("panels")).hasSizeGreaterThan(10).allSatisfy(panel -> {
            assertThat(panel.path("title").asText()).isNotBlank();
            assertThat(panel.path("targets")).isNotEmpty();
        });
    }

    @Test
    void sayWithEachAlertWhatToDo() throws IOException {
        var rules = Files.readString(FOLDER.resolve("prometheus-alerts.yml")).split("- alert: ", -1);
        assertThat(Stream.of(rules).skip(1))
                .hasSize(10)
                .allMatch(rule -> rule.matches("(?s).*summary: \"[^\"]{60,}\"\\s*"));
    }

    private static List<String> names(String file) throws IOException {
        var found = new TreeSet<String>();
        var names = NAME.matcher(Files.readString(FOLDER.resolve(file)));
        while (names.find()) {
            found.add(names.group());
        }
        return List.copyOf(found);
    }

    private static List<String> shown() {
        return AllMetrics.LIST.stream().flatMap(MonitoringFilesTest::shown).toList();
    }

    private static Stream<String> shown(Metric metric) {
        return metric.kind() == Kind.HISTOGRAM
                ? Stream.of("_bucket", "_sum", "_count", "_max").map(ending -> metric.name() + ending)
                : Stream.of(metric.name());
    }
}
