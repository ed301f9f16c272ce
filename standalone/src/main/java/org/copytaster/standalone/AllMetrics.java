package org.copytaster.standalone;

import java.util.List;
import org.copytaster.enrich.stream.EnrichMeters;
import org.copytaster.ingest.stream.IngestMeters;
import org.copytaster.publish.stream.PublishMeters;
import org.copytaster.runtime.metrics.Metric;
import org.copytaster.runtime.metrics.SharedMetrics;
import org.copytaster.runtime.stream.RoleHealth;
import org.copytaster.streams.StreamMeters;

/** The metrics of all roles, as their modules declare them. */
public final class AllMetrics {
    /** Each once, in the order in which they are listed for people. */
    public static final List<Metric> LIST = Metric.together(
            RoleHealth.METRICS,
            IngestMeters.METRICS,
            SharedMetrics.LIST,
            StreamMeters.METRICS,
            EnrichMeters.METRICS,
            PublishMeters.METRICS);

    private AllMetrics() {}
}
