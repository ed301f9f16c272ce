package org.copytaster.enrich.settings;

import java.time.Duration;

/**
 * What enrichment can be told.
 *
 * @param repeatsKept how long after its receipt a revision is remembered, at least a minute: the same bytes sent again
 *     within that time are dropped
 */
public record EnrichSettings(Duration repeatsKept) {
    /** Longer than any agency is known to send a story again. */
    public static final Duration REPEATS_KEPT = Duration.ofDays(7);

    /**
     * @throws IllegalArgumentException when repeatsKept is below a minute
     */
    public EnrichSettings {
        if (repeatsKept.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException("enrich.repeats.kept must be at least a minute, not " + repeatsKept);
        }
    }

    /** As they are unless told otherwise. */
    public static EnrichSettings defaults() {
        return new EnrichSettings(REPEATS_KEPT);
    }
}
