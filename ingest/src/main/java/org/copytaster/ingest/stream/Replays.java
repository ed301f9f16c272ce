package org.copytaster.ingest.stream;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * What became of the inputs of before, so that a sender that never heard it hears it again and nothing is written twice.
 * Receipts of what was taken are kept, the longest unused ones forgotten first, up to some bytes; what failed or was
 * refused may be tried again at once. An input that is known by its bytes alone is forgotten as soon as anything newer
 * of one of its stories was taken: the same bytes may then take back what came between. Kept in memory: after a restart a
 * repeat is written again, and enrich drops it.
 */
final class Replays {
    /** What an entry takes beside its stories, and what a story takes beside its names, in bytes. */
    private static final long AROUND = 512;

    private final long capacity;
    private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
    /** Of each story the key of the input that carried it last, while that is kept. */
    private final Map<String, String> newest = new HashMap<>();
    /** The stories of inputs that are on their way. */
    private final Map<String, List<String>> underway = new HashMap<>();

    private long kept;

    /** Keeps receipts of up to {@code capacity} bytes together. */
    Replays(long capacity) {
        this.capacity = capacity;
    }

    /**
     * An input that was begun.
     *
     * @param fingerprint hash of everything that tells one input from another
     * @param isNamed whether it is known by more than its bytes: by its sender's key, or as a file
     * @param receipt what became of it; not done while it is in flight
     */
    record Entry(String fingerprint, boolean isNamed, CompletableFuture<Receipt> receipt) {
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
    synchronized Turn claim(String key, String fingerprint, boolean isNamed) {
        var known = entries.get(key);
        if (known != null) {
            return new Turn(known, false);
        }
        var entry = new Entry(fingerprint, isNamed, new CompletableFuture<>());
        entries.put(key, entry);
        return new Turn(entry, true);
    }

    /**
     * An input goes to the brokers with these stories, so what came before of them is passed: it may be written even if
     * nobody hears of it.
     */
    synchronized void send(String key, List<String> storyIds) {
        underway.put(key, storyIds);
        storyIds.forEach(id -> pass(id, key));
    }

    /** Tells the first input with this key, and all that wait for it, what became of it. */
    synchronized void settle(String key, Entry entry, Receipt receipt) {
        entry.receipt().complete(receipt);
        var sent = stories(key);
        if (receipt.refusal().isPresent() || (!entry.isNamed() && isPassed(key, sent))) {
            entries.remove(key);
            forget(key, sent);
        } else {
            kept += entry.weight();
            forget();
        }
    }

    private List<String> stories(String key) {
        var sent = underway.remove(key);
        return sent == null ? List.of() : sent;
    }

    private boolean isPassed(String key, List<String> storyIds) {
        return storyIds.stream().anyMatch(id -> !key.equals(newest.get(id)));
    }

    private void forget(String key, List<String> storyIds) {
        storyIds.forEach(id -> newest.remove(id, key));
    }

    private void pass(String storyId, String key) {
        var before = newest.put(storyId, key);
        var passed = before == null || before.equals(key) ? null : entries.get(before);
        if (passed != null && !passed.isNamed() && passed.receipt().isDone()) {
            entries.remove(before);
            drop(before, passed);
        }
    }

    private void drop(String key, Entry entry) {
        kept -= entry.weight();
        entry.receipt().join().accepted().forEach(story -> newest.remove(story.storyId(), key));
    }

    /** Tells the first input with this key, and all that wait for it, that it was not taken. */
    synchronized void fail(String key, Entry entry, Throwable failure) {
        entries.remove(key);
        forget(key, stories(key));
        entry.receipt().completeExceptionally(failure);
    }

    /** How many inputs and stories are remembered, whichever are more. */
    synchronized int size() {
        return Math.max(entries.size(), newest.size());
    }

    private void forget() {
        for (var oldest = entries.entrySet().iterator(); kept > capacity && oldest.hasNext(); ) {
            var entry = oldest.next();
            if (entry.getValue().receipt().isDone()) {
                oldest.remove();
                drop(entry.getKey(), entry.getValue());
            }
        }
    }
}
