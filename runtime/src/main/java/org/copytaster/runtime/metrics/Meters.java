package org.copytaster.runtime.metrics;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Collection;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/** Takes what a role counts and measures. Cheap enough for every record, and safe for several threads. */
public interface Meters {
    /** The label of all providers that have none of their own. */
    String OTHER = "other";

    /**
     * Adds one to a counter.
     *
     * @param labels the values of its labels, in their order
     */
    void count(Metric counter, String... labels);

    /**
     * Adds a value to a histogram.
     *
     * @param labels the values of its labels, in their order
     */
    void record(Metric histogram, double value, String... labels);

    /**
     * Reads a gauge, or a counter that is kept elsewhere, whenever somebody asks; NaN where there is nothing to tell. The
     * first reader of the same labels stays.
     *
     * @param labels the values of its labels, in their order
     */
    void read(Metric metric, DoubleSupplier value, String... labels);

    /** Shows what a library measures, from now on. What can be closed is closed with these meters. */
    void bind(Supplier<? extends MeterBinder> binder);

    /** Gives these providers a label of their own, however many others came before. */
    void admit(Collection<String> providers);

    /** The label of a provider; see {@link ProviderLabels}. */
    String provider(String name);

    /** Meters that nobody reads. */
    static Meters none() {
        return UnreadMeters.ALL;
    }
}
