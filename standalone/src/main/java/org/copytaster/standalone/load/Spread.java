package org.copytaster.standalone.load;

import java.util.Locale;
import java.util.stream.LongStream;

/** How long things took. */
final class Spread {
    private final long[] sorted;

    /** Of these durations, in nanoseconds. */
    Spread(LongStream nanos) {
        sorted = nanos.sorted().toArray();
    }

    int count() {
        return sorted.length;
    }

    /**
     * The duration that this share of them does not exceed (nearest rank).
     *
     * @param share above 0, at most 1
     */
    double millis(double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(0, rank - 1)] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "p50 %.1f ms, p99 %.1f ms, max %.1f ms", millis(0.5), millis(0.99), millis(1.0));
    }
}
