package org.copytaster.runtime.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The meters of one process, as Prometheus reads them. */
public final class PrometheusMeters implements Meters, AutoCloseable {
    /** What {@link #scrape} gives: Prometheus' text format. */
    public static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final Logger LOG = LoggerFactory.getLogger(PrometheusMeters.class);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final ProviderLabels providers = new ProviderLabels();
    private final Map<Series, Counter> counters = new ConcurrentHashMap<>();
    private final Map<Series, DoubleConsumer> histograms = new ConcurrentHashMap<>();
    private final Queue<AutoCloseable> bound = new ConcurrentLinkedQueue<>();

    /** A metric with values for its labels. */
    private record Series(Metric metric, List<String> labels) {}

    private PrometheusMeters() {}

    /**
     * Meters with what the JVM tells of itself.
     *
     * @param configured providers that have a label of their own
     */
    public static PrometheusMeters of(Collection<String> configured) {
        var meters = new PrometheusMeters();
        meters.admit(configured);
        meters.bind(JvmMemoryMetrics::new);
        meters.bind(JvmGcMetrics::new);
        meters.bind(ProcessorMetrics::new);
        return meters;
    }

    @Override
    public void count(Metric counter, String... labels) {
        counters.computeIfAbsent(new Series(counter, List.of(labels)), this::counter)
                .increment();
    }

    @Override
    public void record(Metric histogram, double value, String... labels) {
        histograms
                .computeIfAbsent(new Series(histogram, List.of(labels)), this::histogram)
                .accept(value);
    }

    @Override
    public void read(Metric metric, DoubleSupplier value, String... labels) {
        var tags = tags(new Series(metric, List.of(labels)));
        if (metric.kind() == Metric.Kind.COUNTER) {
            FunctionCounter.builder(metric.stem(), value, DoubleSupplier::getAsDouble)
                    .description(metric.meaning())
                    .tags(tags)
                    .register(registry);
        } else {
            Gauge.builder(metric.name(), value::getAsDouble)
                    .description(metric.meaning())
                    .tags(tags)
                    .register(registry);
        }
    }

    @Override
    public void bind(Supplier<? extends MeterBinder> binder) {
        var made = binder.get();
        made.bindTo(registry);
        if (made instanceof AutoCloseable closeable) {
            bound.add(closeable);
        }
    }

    @Override
    public void admit(Collection<String> configured) {
        providers.admit(configured);
    }

    @Override
    public String provider(String name) {
        return providers.of(name);
    }

    /** Everything as it is now. */
    public String scrape() {
        return registry.scrape();
    }

    private Counter counter(Series series) {
        return Counter.builder(series.metric().stem())
                .description(series.metric().meaning())
                .tags(tags(series))
                .register(registry);
    }

    /** Seconds are a timer's: a summary's buckets know whole numbers only. */
    private DoubleConsumer histogram(Series series) {
        return series.metric().isInSeconds() ? timer(series) : summary(series);
    }

    private DoubleConsumer timer(Series series) {
        var timer = Timer.builder(series.metric().stem())
                .description(series.metric().meaning())
                .serviceLevelObjectives(series.metric().bounds().stream()
                        .map(PrometheusMeters::seconds)
                        .toArray(Duration[]::new))
                .tags(tags(series))
                .register(registry);
        return value -> timer.record(seconds(value));
    }

    private static Duration seconds(double value) {
        return Duration.ofNanos(Math.round(value * 1e9));
    }

    private DoubleConsumer summary(Series series) {
        var summary = DistributionSummary.builder(series.metric().stem())
                .description(series.metric().meaning())
                .serviceLevelObjectives(series.metric().bounds().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray())
                .tags(tags(series))
                .register(registry);
        return summary::record;
    }

    private static List<Tag> tags(Series series) {
        var names = series.metric().labels();
        if (names.size() != series.labels().size()) {
            throw new IllegalArgumentException(
                    series.metric().name() + " has the labels " + names + ", not " + series.labels());
        }
        var tags = new ArrayList<Tag>();
        for (int i = 0; i < names.size(); i++) {
            tags.add(Tag.of(names.get(i), series.labels().get(i)));
        }
        return tags;
    }

    @Override
    public void close() {
        bound.forEach(PrometheusMeters::close);
        registry.close();
    }

    private static void close(AutoCloseable binder) {
        try {
            binder.close();
        } catch (Exception e) {
            // It declares Exception; the process is stopping anyway.
            LOG.warn("a meter was not closed", e);
        }
    }
}
