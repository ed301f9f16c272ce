package org.copytaster.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PrometheusMetersTest {
    private static final Metric TAKEN = Metric.counter("test_taken_total", "What was taken.", "provider", "format");
    private static final Metric HELD = Metric.gauge("test_held", "What is held.");
    private static final Metric AGE = Metric.histogram("test_age_seconds", List.of(0.1, 1.0), "How old, in seconds.");
    private static final Metric NAMES = Metric.histogram("test_names", List.of(1.0, 5.0), "Names.");

    private final PrometheusMeters meters = PrometheusMeters.of(List.of());

    @AfterEach
    void close() {
        meters.close();
    }

    @Test
    void countsByLabels() {
        meters.count(TAKEN, "afp", "ninjs-3");
        meters.count(TAKEN, "afp", "ninjs-3");
        meters.count(TAKEN, "ap", "nitf");
        assertThat(meters.scrape())
                .contains("# HELP test_taken_total What was taken.")
                .contains("# TYPE test_taken_total counter")
                .contains("test_taken_total{format=\"ninjs-3\",provider=\"afp\"} 2.0")
                .contains("test_taken_total{format=\"nitf\",provider=\"ap\"} 1.0");
    }

    @Test
    void readsAGaugeWhenItIsAsked() {
        var held = new AtomicLong(3);
        meters.read(HELD, held::get);
        assertThat(meters.scrape()).contains("# TYPE test_held gauge").contains("test_held 3.0");
        held.set(4);
        assertThat(meters.scrape()).contains("test_held 4.0");
    }

    @Test
    void showsACounterThatIsKeptElsewhere() {
        meters.read(TAKEN, () -> 7, "afp", "nitf");
        assertThat(meters.scrape())
                .contains("# TYPE test_taken_total counter")
                .contains("test_taken_total{format=\"nitf\",provider=\"afp\"} 7.0");
    }

    @Test
    void putsValuesInBuckets() {
        meters.record(AGE, 0.05);
        meters.record(AGE, 0.5);
        meters.record(AGE, 20);
        assertThat(meters.scrape())
                .contains("# TYPE test_age_seconds histogram")
                .contains("test_age_seconds_bucket{le=\"0.1\"} 1")
                .contains("test_age_seconds_bucket{le=\"1.0\"} 2")
                .contains("test_age_seconds_bucket{le=\"+Inf\"} 3")
                .contains("test_age_seconds_count 3");
    }

    @Test
    void putsWholeNumbersInBucketsToo() {
        meters.record(NAMES, 0);
        meters.record(NAMES, 3);
        assertThat(meters.scrape())
                .contains("# TYPE test_names histogram")
                .contains("test_names_bucket{le=\"1.0\"} 1")
                .contains("test_names_bucket{le=\"5.0\"} 2");
    }

    @Test
    void tellsOfTheJvmToo() {
        assertThat(meters.scrape()).contains("jvm_memory_used_bytes{area=\"heap\"");
    }

    @Test
    void takesOneValueForEachLabel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> meters.count(TAKEN, "afp"))
                .withMessage("test_taken_total has the labels [provider, format], not [afp]");
    }
}
