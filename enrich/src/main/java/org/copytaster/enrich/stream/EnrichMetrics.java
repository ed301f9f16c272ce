package org.copytaster.enrich.stream;

import java.util.function.Supplier;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.common.metrics.Sensor.RecordingLevel;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/** Counts in Streams' own metrics: JMX type {@code stream-copytaster-metrics}, a tag for the task. */
final class EnrichMetrics {
    /** Streams makes the group stream-copytaster-metrics of it. */
    static final String GROUP = "copytaster";

    private final Sensor repeats;
    private final Sensor engines;

    /** Metric repeats-total and repeats-rate; engines-latency-avg and engines-latency-max in nanoseconds. */
    EnrichMetrics(ProcessorContext<?, ?> context) {
        var task = context.taskId().toString();
        repeats = context.metrics().addRateTotalSensor(GROUP, task, "repeats", RecordingLevel.INFO);
        engines = context.metrics().addLatencyRateTotalSensor(GROUP, task, "engines", RecordingLevel.INFO);
    }

    void countRepeat() {
        repeats.record();
    }

    <T> T time(Supplier<T> work) {
        var start = System.nanoTime();
        var result = work.get();
        engines.record((double) (System.nanoTime() - start));
        return result;
    }
}
