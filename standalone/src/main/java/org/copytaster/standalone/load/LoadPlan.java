package org.copytaster.standalone.load;

import java.time.Duration;
import org.copytaster.runtime.UsageFault;

/**
 * How much to push.
 *
 * @param rate stories a second, at least 1
 * @param warmup how long to push before anything is measured
 * @param measured how long to measure, above zero
 * @param seed what the stories are drawn from
 */
public record LoadPlan(int rate, Duration warmup, Duration measured, long seed) {
    /** @throws UsageFault when a value makes no sense */
    public LoadPlan {
        if (rate < 1 || measured.isZero() || measured.isNegative() || warmup.isNegative()) {
            throw new UsageFault("--rate and --seconds must be at least 1, --warmup at least 0");
        }
    }

    /** Stories before anything is measured. */
    int warmupStories() {
        return Math.toIntExact(rate * warmup.toSeconds());
    }

    /** Stories in all. */
    int stories() {
        return warmupStories() + Math.toIntExact(rate * measured.toSeconds());
    }

    /** When a story is due, in nanoseconds after the first. */
    long dueNanos(int story) {
        return story * 1_000_000_000L / rate;
    }
}
