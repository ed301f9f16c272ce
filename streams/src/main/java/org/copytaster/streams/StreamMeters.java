package org.copytaster.streams;

import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.copytaster.runtime.metrics.Meters;
import org.copytaster.runtime.metrics.Metric;
import org.copytaster.streams.RecordFault.Reason;

/** What every stream shows: how far it is behind, its dead letters, and Kafka's own figures. */
public final class StreamMeters {
    /** What broke the code. */
    public static final Metric DEAD_LETTERS = Metric.counter(
            "copytaster_dead_letters_total", "Records that went to wire.dead, by reason.", "role", "reason");

    /** How many wait. */
    public static final Metric LAG_RECORDS = Metric.gauge(
            "copytaster_lag_records",
            "Records that wait before this process in the partitions it has, fetched or not.",
            "role",
            "topic");

    /** How long they wait. */
    public static final Metric LAG_SECONDS = Metric.gauge(
            "copytaster_lag_seconds",
            "How long the oldest of them has waited at most, in seconds; 0 when none waits.",
            "role",
            "topic");

    /** What is declared here. */
    public static final List<Metric> METRICS = List.of(DEAD_LETTERS, LAG_RECORDS, LAG_SECONDS);

    private final KafkaStreams streams;
    private final StreamProgress progress;
    private final InstantSource clock = InstantSource.system();

    private StreamMeters(KafkaStreams streams, StreamProgress progress) {
        this.streams = streams;
        this.progress = progress;
    }

    /** Shows all this of one stream from now on. */
    static void show(
            Meters meters,
            String role,
            Topology topology,
            KafkaStreams streams,
            StreamProgress progress,
            DeadLetters letters) {
        meters.bind(() -> new KafkaStreamsMetrics(streams));
        // Each from the start: an alert does not see the first of a series that was not there before.
        for (var reason : Reason.values()) {
            meters.read(DEAD_LETTERS, () -> letters.count(reason), role, reason.word());
        }
        var shown = new StreamMeters(streams, progress);
        for (var topic : sources(topology)) {
            meters.read(LAG_RECORDS, () -> shown.records(topic), role, topic);
            meters.read(LAG_SECONDS, () -> shown.seconds(topic), role, topic);
        }
    }

    private static Collection<String> sources(Topology topology) {
        var topics = new TreeSet<String>();
        for (var part : topology.describe().subtopologies()) {
            for (var node : part.nodes()) {
                if (node instanceof TopologyDescription.Source source && source.topicSet() != null) {
                    topics.addAll(source.topicSet());
                }
            }
        }
        return topics;
    }

    private double records(String topic) {
        return lags(topic).stream().mapToLong(StreamProgress.Lag::records).sum();
    }

    private double seconds(String topic) {
        return lags(topic).stream()
                .mapToDouble(lag -> lag.age().toMillis() / 1000.0)
                .max()
                .orElse(0);
    }

    private List<StreamProgress.Lag> lags(String topic) {
        var now = clock.instant();
        return notFetched(topic).entrySet().stream()
                .map(entry -> progress.lag(entry.getKey(), entry.getValue(), now))
                .toList();
    }

    /** Kafka's own lag of each partition that this process has; it has a metric of none else. */
    private Map<TopicPartition, Long> notFetched(String topic) {
        var lags = new HashMap<TopicPartition, Long>();
        streams.metrics().forEach((name, metric) -> {
            if (name.name().equals("records-lag") && topic.equals(name.tags().get("topic"))) {
                var partition = Integer.parseInt(name.tags().getOrDefault("partition", "0"));
                lags.put(new TopicPartition(topic, partition), whole(metric.metricValue()));
            }
        });
        return lags;
    }

    /** NaN before the first fetch. */
    private static long whole(Object value) {
        return value instanceof Double number && !number.isNaN() ? number.longValue() : 0;
    }
}
