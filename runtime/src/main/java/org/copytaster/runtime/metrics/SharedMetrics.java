package org.copytaster.runtime.metrics;

import java.util.List;

/** What more than one role counts; the label role says which. */
public final class SharedMetrics {
    /** What was refused. */
    public static final Metric REFUSALS = Metric.counter(
            "copytaster_refusals_total",
            "What went to wire.rejected: at ingest inputs and items of inputs, at enrich stories that became too large.",
            "role",
            "reason");

    /** What came again. */
    public static final Metric REPEATS = Metric.counter(
            "copytaster_repeats_total",
            "What came again and was not passed on: at ingest inputs, at enrich and publish revisions.",
            "role");

    /** What is declared here. */
    public static final List<Metric> LIST = List.of(REFUSALS, REPEATS);

    private SharedMetrics() {}
}
