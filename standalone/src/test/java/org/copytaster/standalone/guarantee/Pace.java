package org.copytaster.standalone.guarantee;

import java.util.concurrent.TimeUnit;

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

    /** Takes the turn of one more story, if it is due. */
    synchronized boolean takeTurn() {
        long now = System.nanoTime();
        if (now < next) {
            return false;
        }
        int each = opened < ceiling ? rate : Math.min(DRIP, rate);
        opened++;
        long interval = TimeUnit.SECONDS.toNanos(1) / each;
        // Who comes a little late makes up for it, and not for more than one turn.
        next = Math.max(next, now - interval) + interval;
        return true;
    }
}
