package org.copytaster.ingest.format;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * The least processor time of this thread that something takes, as the machine would have it on which the bars were
 * set. What comes on top is the machine's: a compiler that is not done yet, a slower processor, a neighbour on the
 * other half of the same core. How slow it is just now is told by a fixed piece of work beside each run.
 */
final class LeastWork {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int RUNS = 20;
    private static final byte[] READ = new byte[16 * 1024 * 1024];
    private static final Duration READ_THERE = Duration.ofMillis(14);

    /** What the fixed work comes to; kept, so that no compiler leaves the work out. */
    private static volatile int sum;

    private LeastWork() {}

    /** Runs it until it takes less than the bar, {@value #RUNS} times at most: what is too dear is so each time. */
    static Duration of(Runnable work, Duration bar) {
        var least = once(work);
        for (int run = 1; run < RUNS && least.compareTo(bar) >= 0; run++) {
            var cost = once(work);
            least = cost.compareTo(least) < 0 ? cost : least;
        }
        return least;
    }

    private static Duration once(Runnable work) {
        var before = measured(LeastWork::fixedWork);
        var cost = measured(work);
        var after = measured(LeastWork::fixedWork);
        double slowness = Math.max(1, before.plus(after).toNanos() / 2.0 / READ_THERE.toNanos());
        return Duration.ofNanos(Math.round(cost.toNanos() / slowness));
    }

    private static Duration measured(Runnable work) {
        long before = THREADS.getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before);
    }

    /** Like the reading of an input: more bytes than a processor's caches hold, each looked at and written anew. */
    private static void fixedWork() {
        int hash = sum;
        for (int at = 0; at < READ.length; at++) {
            hash = hash * 31 + READ[at];
            READ[at] = (byte) hash;
        }
        sum = hash;
    }
}
