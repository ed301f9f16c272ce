package org.copytaster.ingest.stream;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * What became of the inputs of before, so that a sender that never heard it hears it again and nothing is written twice.
 * Receipts of what was taken are kept, the longest unused ones forgotten first, up to some bytes; what failed or was
 * refused may be tried again at once. Kept in memory: after a restart a repeat is written again, and enrich drops it.
 */
final class Replays {
    /** What an entry takes beside its stories, and what a story takes beside its names, in bytes. */
    private static final long AROUND = 512;

    private final long capacity;
    private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long kept;

    /** Keeps receipts of up to {@code capacity} bytes together. */
    Replays(long capacity) {
        this.capacity = capacity;
    }

    /**
     * An input that was begun.
     *
     * @param fingerprint hash of everything that tells one input from another
     * @param receipt what became of it; not done while it is in flight
     */
    record Entry(String fingerprint, CompletableFuture<Receipt> receipt) {
        private long weight() {
            return AROUND
                    + receipt.join().accepted().stream()
                            .mapToLong(story -> AROUND + 2L * story.storyId().length())
                            .sum();
        }
    }

    /**
     * An input and whether it is the first with its key.
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

    /** Tells the first input with this key, and all that wait for it, what became of it. */
    synchronized void settle(String key, Entry entry, Receipt receipt) {
        entry.receipt().complete(receipt);
        if (receipt.refusal().isPresent()) {
            entries.remove(key);
        } else {
            kept += entry.weight();
            forget();
        }
    }

    /** Tells the first input with this key, and all that wait for it, that it was not taken. */
    synchronized void fail(String key, Entry entry, Throwable failure) {
        entries.remove(key);
        entry.receipt().completeExceptionally(failure);
    }

    private void forget() {
        for (Iterator<Entry> oldest = entries.values().iterator(); kept > capacity && oldest.hasNext(); ) {
            var entry = oldest.next();
            if (entry.receipt().isDone()) {
                kept -= entry.weight();
                oldest.remove();
            }
        }
    }
}
