package org.copytaster.standalone.load;

import java.time.Duration;
import org.copytaster.runtime.UsageFault;

/**
 * How much to write, twice.
 *
 * @param clients how many write at once, each the next story when its last one is acknowledged
 * @param warmup how long rounds are written, at least one, before any counts
 * @param rounds how often each way has its turn
 * @param stories how many stories a round has
 * @param seed what the stories are drawn from
 */
public record ComparisonPlan(int clients, Duration warmup, int rounds, int stories, long seed) {
    /** @throws UsageFault when a value makes no sense */
    public ComparisonPlan {
        if (clients < 1 || rounds < 1 || stories < 1 || warmup.isNegative()) {
            throw new UsageFault("--clients, --rounds and --stories must be at least 1, --warmup at least 0");
        }
    }
}
