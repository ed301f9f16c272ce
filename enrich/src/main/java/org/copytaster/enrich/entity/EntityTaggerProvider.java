package org.copytaster.enrich.entity;

import java.util.Locale;

/** A recogniser that is installed, found by {@link java.util.ServiceLoader} and opened only when it is chosen. */
public interface EntityTaggerProvider {
    /** What the setting enrich.entities.engine calls it: its class without "Provider", in lower case. */
    default String name() {
        return getClass().getSimpleName().replace("Provider", "").toLowerCase(Locale.ROOT);
    }

    /** The higher, the better: the installed recogniser with the highest is used. */
    int preference();

    /**
     * Loads the model; may take seconds.
     *
     * @throws java.io.UncheckedIOException when the model cannot be read
     */
    EntityTagger open();
}
