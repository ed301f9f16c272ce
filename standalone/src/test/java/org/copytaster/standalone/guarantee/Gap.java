package org.copytaster.standalone.guarantee;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * How long subscribers wait after a fault: until the first clean record of a revision that was acknowledged after it. A
 * record that was on its way already does not count. Safe to use from several threads.
 */
final class Gap {
    private final Set<Long> acknowledged = new HashSet<>();
    private final Set<Long> clean = new HashSet<>();
    private boolean open;
    private long since;
    private long until;

    /** The fault happens now. */
    synchronized void open() {
        acknowledged.clear();
        clean.clear();
        since = System.nanoTime();
        open = true;
    }

    /** This revision was acknowledged. */
    synchronized void acknowledged(int story, int revision) {
        note(acknowledged, clean, story, revision);
    }

    /** This revision has come out. */
    synchronized void clean(int story, int revision) {
        note(clean, acknowledged, story, revision);
    }

    private void note(Set<Long> mine, Set<Long> others, int story, int revision) {
        if (!open) {
            return;
        }
        long id = (long) story * (Copy.MOST_REVISIONS + 1) + revision;
        mine.add(id);
        if (others.contains(id)) {
            until = System.nanoTime();
            open = false;
            notifyAll();
        }
    }

    synchronized boolean isOpen() {
        return open;
    }

    /** Waits for its end, and how long it was; the limit when it has not ended by then. */
    synchronized Duration await(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (open && System.nanoTime() < deadline) {
            wait(100);
        }
        return open ? limit : Duration.ofNanos(until - since);
    }
}
