package org.copytaster.runtime.metrics;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Metrics as a table for people. */
public final class MetricsTable {
    private MetricsTable() {}

    /** GitHub-flavoured Markdown, a line each. */
    public static List<String> markdown(List<Metric> metrics) {
        var head = Stream.of("| metric | type | labels | meaning |", "| --- | --- | --- | --- |");
        return Stream.concat(head, metrics.stream().map(MetricsTable::row)).toList();
    }

    private static String row(Metric metric) {
        var labels = metric.labels().stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        return "| `" + metric.name() + "` | " + metric.kind().word() + " | " + labels + " | " + metric.meaning() + " |";
    }
}
