package org.copytaster.ingest.http;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * What was answered before, so that a sender that never heard it gets it again and nothing is written twice. Answers of
 * success are kept, the longest unused ones forgotten first, up to some bytes; what failed may be tried again at once.
 * Kept in memory: after a restart a repeat is written again, and enrich drops it.
 */
final class Replays {
    /** The longest Idempotency-Key, in characters. */
    static final int LONGEST_KEY = 255;

    /** What an entry takes beside its answer, in bytes. */
    private static final long AROUND_ANSWER = 512;

    private final long capacity;
    private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long kept;

    /** Keeps answers of up to {@code capacity} bytes together. */
    Replays(long capacity) {
        this.capacity = capacity;
    }

    /**
     * A push that was begun.
     *
     * @param fingerprint hash of everything that tells one input from another
     * @param answer what it was answered; not done while it is in flight
     */
    record Entry(String fingerprint, CompletableFuture<Answer> answer) {
        private long weight() {
            return AROUND_ANSWER + answer.join().body().length();
        }
    }

    /**
     * A push and whether it is the first with its key.
     *
     * @param entry the first with this key
     * @param isFirst whether that is this one: it must be settled
     */
    record Turn(Entry entry, boolean isFirst) {}

    /** Whose turn it is with this key: the caller's, or one that came before. */
    synchronized Turn claim(String key, String fingerprint) {
        var known = entries.get(key);
        if (known != null) {
            return new Turn(known, false);
        }
        var entry = new Entry(fingerprint, new CompletableFuture<>());
        entries.put(key, entry);
        return new Turn(entry, true);
    }

    /** Answers the first push with this key, and all that wait for it. */
    void settle(String key, Entry entry, Answer answer) {
        synchronized (this) {
            entry.answer().complete(answer);
            if (answer.isSuccess()) {
                kept += entry.weight();
                forget();
            } else {
                entries.remove(key);
            }
        }
    }

    private void forget() {
        for (Iterator<Entry> oldest = entries.values().iterator(); kept > capacity && oldest.hasNext(); ) {
            var entry = oldest.next();
            if (entry.answer().isDone()) {
                kept -= entry.weight();
                oldest.remove();
            }
        }
    }
}
