package org.copytaster.enrich.lead.text;

import java.util.Optional;
import java.util.function.Supplier;

/** What is worked out when it is first asked for, and then kept. Not to be shared between threads. */
public final class Once<T> implements Supplier<T> {
    private final Supplier<T> source;
    private Optional<T> value = Optional.empty();

    /** What this gives. */
    public Once(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        if (value.isEmpty()) {
            value = Optional.of(source.get());
        }
        return value.get();
    }
}
