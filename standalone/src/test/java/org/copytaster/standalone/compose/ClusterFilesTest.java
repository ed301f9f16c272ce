package org.copytaster.standalone.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The three brokers and what watches them fit together. */
class ClusterFilesTest {
    @SuppressWarnings("NullAway.Init")
    private ComposeFile cluster;

    @BeforeEach
    void read() throws IOException {
        cluster = ComposeFile.cluster();
    }

    @Test
    void haveThreeBrokersThatKnowEachOther() {
        var voters = cluster.brokers().stream()
                .map(broker -> broker.environment().getOrDefault("KAFKA_NODE_ID", "") + "@" + broker.name() + ":19093")
                .collect(Collectors.joining(","));
        assertThat(cluster.brokers()).hasSize(3);
        assertThat(values("KAFKA_CONTROLLER_QUORUM_VOTERS")).containsOnly(voters);
        assertThat(values("CLUSTER_ID")).containsOnly(values("CLUSTER_ID").get(0));
        assertThat(cluster.roles())
                .extracting(role -> role.environment().getOrDefault("KAFKA_BOOTSTRAP_SERVERS", ""))
                .containsOnly(cluster.brokers().stream()
                        .map(broker -> broker.name() + ":19092")
                        .collect(Collectors.joining(",")));
    }

    @Test
    void keepThreeCopiesOfEverythingOfWhichTwoMustHaveARecord() {
        assertThat(values("KAFKA_DEFAULT_REPLICATION_FACTOR")).containsExactly("3", "3", "3");
        assertThat(values("KAFKA_MIN_INSYNC_REPLICAS")).containsExactly("2", "2", "2");
        assertThat(cluster.brokers())
                .allSatisfy(broker -> assertThat(broker.environment())
                        .allSatisfy((name, value) -> assertThat(value)
                                .as(name)
                                .isEqualTo(
                                        name.endsWith("REPLICATION_FACTOR")
                                                ? "3"
                                                : name.endsWith("MIN_ISR") ? "2" : value)));
    }

    @Test
    void differAsBrokersInNothingButTheirNumberTheirNameAndTheirPort() {
        assertThat(cluster.brokers())
                .extracting(ClusterFilesTest::withoutNumberAndPort)
                .containsOnly(withoutNumberAndPort(cluster.brokers().get(0)));
    }

    private static Map<String, Object> withoutNumberAndPort(ComposeService broker) {
        var left = new TreeMap<String, Object>(broker.declared());
        left.keySet().removeAll(List.of("hostname", "ports", "volumes"));
        var environment = new TreeMap<>(broker.environment());
        environment.keySet().removeAll(List.of("KAFKA_NODE_ID", "KAFKA_LISTENERS", "KAFKA_ADVERTISED_LISTENERS"));
        left.put("environment", environment);
        return left;
    }

    @Test
    void limitTheMemoryOfEverything() {
        assertThat(cluster.services()).allMatch(service -> service.declared().containsKey("mem_limit"));
    }

    @Test
    void letPrometheusAskEveryRole() throws IOException {
        var jobs = read("prometheus.yml").getOrDefault("scrape_configs", "");
        assertThat(maps(jobs)
                        .flatMap(job -> maps(job.getOrDefault("static_configs", "")))
                        .flatMap(group -> strings(group.getOrDefault("targets", ""))))
                .containsExactlyElementsOf(
                        cluster.roles().map(ComposeFilesTest::healthAddress).toList());
    }

    @Test
    void giveTheRolesTheLabelsThatTheAlertsGoBy() throws IOException {
        var asked =
                maps(read("prometheus.yml").getOrDefault("scrape_configs", "")).toList();
        var example = maps(ComposeFile.yaml(Files.readString(Path.of("..", "docs", "monitoring", "prometheus.yml")))
                        .getOrDefault("scrape_configs", ""))
                .toList();
        assertThat(asked)
                .extracting(ClusterFilesTest::names)
                .containsExactlyElementsOf(
                        example.stream().map(ClusterFilesTest::names).toList());
        assertThat(maps(asked.get(0).getOrDefault("static_configs", "")).map(group -> group.getOrDefault("labels", "")))
                .containsExactlyElementsOf(maps(example.get(0).getOrDefault("static_configs", ""))
                        .map(group -> group.getOrDefault("labels", ""))
                        .toList());
    }

    private static List<Object> names(Map<String, Object> job) {
        return List.of(job.getOrDefault("job_name", ""), job.getOrDefault("honor_labels", ""));
    }

    @Test
    void letPrometheusFindItsRules() throws IOException {
        assertThat(strings(read("prometheus.yml").getOrDefault("rule_files", ""))
                        .map(file -> "/etc/prometheus/" + file))
                .isNotEmpty()
                .allMatch(file -> isMounted("prometheus", file));
    }

    @Test
    void giveGrafanaADataSourceAndADashboard() throws IOException {
        assertThat(maps(read("grafana/datasources.yml").getOrDefault("datasources", "")))
                .extracting(source -> source.getOrDefault("url", ""))
                .containsExactly("http://prometheus:9090");
        var folders = maps(read("grafana/dashboards.yml").getOrDefault("providers", ""))
                .map(provider -> ComposeFile.map(provider.getOrDefault("options", Map.of()))
                                .getOrDefault("path", "") + "/")
                .toList();
        var grafana = cluster.service("grafana");
        var home = grafana.environment().getOrDefault("GF_DASHBOARDS_DEFAULT_HOME_DASHBOARD_PATH", "");
        assertThat(isMounted("grafana", home)).isTrue();
        assertThat(folders).singleElement().satisfies(folder -> assertThat(home).startsWith(folder));
    }

    @Test
    void haveNoPasswordInThem() {
        assertThat(cluster.text().toLowerCase(Locale.ROOT)).doesNotContain("_password");
    }

    private boolean isMounted(String service, String file) {
        return cluster.service(service).volumes().stream().anyMatch(volume -> volume.split(":", -1)[1].equals(file));
    }

    private List<String> values(String variable) {
        return cluster.brokers().stream()
                .map(broker -> broker.environment().getOrDefault(variable, ""))
                .toList();
    }

    private Map<String, Object> read(String file) throws IOException {
        return ComposeFile.yaml(Files.readString(cluster.file(file)));
    }

    private static Stream<Map<String, Object>> maps(Object list) {
        return ((List<?>) list).stream().map(ComposeFile::map);
    }

    private static Stream<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf);
    }
}
