package org.copytaster.standalone.guarantee;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How fast copy is pushed. A ceiling holds it back while a fault lasts, so that copy is left for the faults after it; some
 * drips through, for without copy nobody sees that the wire is back. Safe to use from several threads.
 */
final class Pace {
    private static final int DRIP = 5;

    private final int rate;
    private long next = System.nanoTime();
    private int ceiling = Integer.MAX_VALUE;
    private int opened;

    /** So many stories a second. */
    Pace(int rate) {
        this.rate = rate;
    }

    /** Beyond this many stories only a drip. */
    synchronized void ceiling(int stories) {
        ceiling = stories;
    }

    /** How many stories have had their turn. */
    synchronized int opened() {
        return opened;
    }

    /** Waits for the turn of one more story. */
    void awaitTurn() {
        long due = turn();
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private synchronized long turn() {
        int now = opened++ < ceiling ? rate : Math.min(DRIP, rate);
        next = Math.max(next, System.nanoTime()) + TimeUnit.SECONDS.toNanos(1) / now;
        return next;
    }
}
