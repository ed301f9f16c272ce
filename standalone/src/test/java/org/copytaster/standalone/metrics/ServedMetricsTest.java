package org.copytaster.standalone.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.copytaster.runtime.metrics.Metric;
import org.copytaster.standalone.AllMetrics;
import org.copytaster.standalone.command.ChildCopytaster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The health port of a pipeline that has had the sample wire. */
class ServedMetricsTest {
    private static final Pattern ADDRESS = Pattern.compile("metrics on (http://\\S+)/metrics");
    private static final Pattern TYPE = Pattern.compile("# TYPE (copytaster_\\w+) (\\w+)");

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static ChildCopytaster serving;

    @SuppressWarnings("NullAway.Init")
    private static String address;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        serving = ChildCopytaster.start(
                folder,
                "run",
                "--serve",
                "--set=enrich.entities=false",
                "--set=ingest.http.port=0",
                "--set=ingest.health.port=0",
                "--set=topics.partitions=1",
                "--data=" + folder.resolve("data"),
                "../samples");
        serving.awaitMessage("Ctrl-C stops");
        var said = ADDRESS.matcher(serving.err());
        assertThat(said.find()).as(serving.err()).isTrue();
        address = said.group(1);
    }

    @AfterAll
    static void stop() {
        serving.close();
    }

    @Test
    void tellsOfTheHealthOfAllRolesOnOnePort() throws IOException, InterruptedException {
        var health = get("/health");
        assertThat(health.statusCode()).as(health.body()).isEqualTo(200);
        assertThat(health.body())
                .startsWith("{\"role\":\"run\",\"status\":\"up\"")
                .contains(List.of("broker", "enrich", "publish", "front door", "drop folder", "heap").stream()
                        .map(part -> "{\"name\":\"" + part + "\",\"status\":\"up\"")
                        .toList());
    }

    @Test
    void countsWhatTheSampleWireCameTo() throws IOException, InterruptedException {
        assertThat(get("/metrics").body().lines())
                .contains(
                        "copytaster_ready{role=\"run\"} 1.0",
                        "copytaster_broker_answers{role=\"run\"} 1.0",
                        "copytaster_refusals_total{reason=\"invalid-json\",role=\"ingest\"} 1.0",
                        "copytaster_dead_letters_total{reason=\"unreadable\",role=\"enrich\"} 0.0",
                        "copytaster_lag_records{role=\"enrich\",topic=\"wire.stories\"} 0.0",
                        "copytaster_lag_seconds{role=\"enrich\",topic=\"wire.stories\"} 0.0",
                        "copytaster_lag_records{role=\"publish\",topic=\"wire.enriched\"} 0.0",
                        "copytaster_lag_records{role=\"publish\",topic=\"wire.acts\"} 0.0")
                .anyMatch(line -> line.startsWith("copytaster_stories_taken_total{format=\"ninjs-3\",provider="))
                .anyMatch(
                        line -> line.startsWith("copytaster_decisions_total{cause=\"revision\",decision=\"published\""))
                .anyMatch(line -> line.startsWith("copytaster_provider_last_heard_seconds{provider="))
                .anyMatch(line -> line.startsWith("copytaster_repeated_leads_total{band=\"automatic\""))
                .anyMatch(line -> line.startsWith("copytaster_embargoes_held "));
    }

    @Test
    void showsKafkasOwnFiguresOfClientsAndStreams() throws IOException, InterruptedException {
        assertThat(get("/metrics").body())
                .contains("kafka_producer_")
                .contains("kafka_consumer_fetch_manager_")
                .contains("kafka_stream_");
    }

    @Test
    void showsNothingUnderItsNameThatIsNotInTheCatalogue() throws IOException, InterruptedException {
        var catalogue = AllMetrics.LIST.stream()
                .map(metric -> metric.name() + " " + metric.kind().word())
                .toList();
        var maxima = AllMetrics.LIST.stream()
                .filter(metric -> metric.kind() == Metric.Kind.HISTOGRAM)
                .map(metric -> metric.name() + "_max gauge")
                .toList();
        assertThat(TYPE.matcher(get("/metrics").body()).results().map(type -> type.group(1) + " " + type.group(2)))
                .hasSizeGreaterThan(15)
                .allMatch(shown -> catalogue.contains(shown) || maxima.contains(shown));
    }

    @Test
    void isWrittenAsPrometheusAdvises() throws IOException, InterruptedException {
        var answer = Promtool.run(get("/metrics").body(), "check", "metrics");
        assertThat(answer.exitCode()).as(answer.words()).isIn(0, Promtool.ADVICE);
        assertThat(answer.words().lines()).noneMatch(line -> line.startsWith("copytaster_"));
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
