package org.copytaster.ingest.http;

import java.util.concurrent.atomic.AtomicLong;

/** How many bytes of bodies the door holds at once, over all requests. */
final class BodyBudget {
    private final long capacity;
    private final AtomicLong held = new AtomicLong();

    /** Room for so many bytes. */
    BodyBudget(long capacity) {
        this.capacity = capacity;
    }

    /** Room for one request, none taken yet. */
    Share share() {
        return new Share();
    }

    /** Bytes held now. */
    long held() {
        return held.get();
    }

    /** What one request takes of the room, given back as a whole. */
    final class Share {
        private long taken;
        private boolean closed;

        /** Takes more room; false when there is none left, or the request is over. */
        synchronized boolean take(int bytes) {
            if (closed || held.addAndGet(bytes) > capacity) {
                if (!closed) {
                    held.addAndGet(-bytes);
                }
                return false;
            }
            taken += bytes;
            return true;
        }

        /** Gives everything back; the request is over. */
        synchronized void close() {
            closed = true;
            held.addAndGet(-taken);
            taken = 0;
        }
    }
}
