package org.copytaster.enrich.entity;

/** A recogniser that is installed, found by {@link java.util.ServiceLoader} and opened only when it is chosen. */
public interface EntityTaggerProvider {
    /** The higher, the better: the installed recogniser with the highest is used. */
    int preference();

    /**
     * Loads the model; may take seconds.
     *
     * @throws java.io.UncheckedIOException when the model cannot be read
     */
    EntityTagger open();
}
