package org.copytaster.runtime.metrics;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Collection;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/** Where nobody asks: in a command that ends by itself, and in tests. */
enum UnreadMeters implements Meters {
    ALL;

    @Override
    public void count(Metric counter, String... labels) {
        // Nobody reads it.
    }

    @Override
    public void record(Metric histogram, double value, String... labels) {
        // Nobody reads it.
    }

    @Override
    public void read(Metric metric, DoubleSupplier value, String... labels) {
        // Nobody reads it.
    }

    @Override
    public void bind(Supplier<? extends MeterBinder> binder) {
        // Nobody reads it.
    }

    @Override
    public void admit(Collection<String> providers) {
        // Nobody reads it.
    }

    @Override
    public String provider(String name) {
        return name;
    }
}
