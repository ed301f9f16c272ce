package org.copytaster.runtime.metrics;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Something that is counted or measured, declared once in the module that does. Names and labels are public: dashboards
 * and alerts stand on them.
 *
 * @param name as Prometheus shows it; a counter's ends with _total, a time's with its unit
 * @param kind what it is
 * @param labels the names of its labels, in order
 * @param bounds of a histogram, the upper bounds of its buckets, rising and above 0; of all else none
 * @param meaning what it says, with its unit, in a sentence
 */
public record Metric(String name, Kind kind, List<String> labels, List<Double> bounds, String meaning) {
    private static final String TOTAL = "_total";
    private static final String SECONDS = "_seconds";

    /** What a metric can be, in Prometheus' words. */
    public enum Kind {
        /** Rises only; begins at 0 with the process. */
        COUNTER,
        /** Goes up and down. */
        GAUGE,
        /** Counts values by their size; gives name_bucket, name_sum, name_count and name_max. */
        HISTOGRAM;

        /** In lower case, as it stands behind # TYPE. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Metric {
        labels = List.copyOf(labels);
        bounds = List.copyOf(bounds);
        if (bounds.stream().anyMatch(bound -> bound <= 0)) {
            throw new IllegalArgumentException("the bounds of " + name + " must be above 0: " + bounds);
        }
        if ((kind == Kind.COUNTER) != name.endsWith(TOTAL)) {
            throw new IllegalArgumentException("a counter, and nothing else, ends with " + TOTAL + ": " + name);
        }
    }

    /** What rises only. */
    public static Metric counter(String name, String meaning, String... labels) {
        return new Metric(name, Kind.COUNTER, List.of(labels), List.of(), meaning);
    }

    /** What goes up and down. */
    public static Metric gauge(String name, String meaning, String... labels) {
        return new Metric(name, Kind.GAUGE, List.of(labels), List.of(), meaning);
    }

    /** Values by their size. */
    public static Metric histogram(String name, List<Double> bounds, String meaning, String... labels) {
        return new Metric(name, Kind.HISTOGRAM, List.of(labels), bounds, meaning);
    }

    /** These groups one after the other, each metric once. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static List<Metric> together(List<Metric>... groups) {
        return Stream.of(groups).flatMap(List::stream).distinct().toList();
    }

    /** Whether it is a histogram of times. */
    boolean isInSeconds() {
        return kind == Kind.HISTOGRAM && name.endsWith(SECONDS);
    }

    /** The name without the ending that the format adds by itself. */
    String stem() {
        if (kind == Kind.COUNTER) {
            return name.substring(0, name.length() - TOTAL.length());
        }
        return isInSeconds() ? name.substring(0, name.length() - SECONDS.length()) : name;
    }
}
