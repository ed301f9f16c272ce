package org.copytaster.ingest.stream;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import org.copytaster.schemas.identity.Sha256;

/**
 * The stories that were taken in last, by 64 bits of a hash: about 80 bytes each. In memory only, and only what came
 * through this door.
 */
final class RecentlyTaken {
    private final int capacity;
    private final LinkedHashSet<Long> newest = new LinkedHashSet<>();

    /** Remembers so many stories. */
    RecentlyTaken(int capacity) {
        this.capacity = capacity;
    }

    /** All records of this input are acknowledged. */
    synchronized void add(Receipt receipt) {
        for (var story : receipt.accepted()) {
            var hash = hash(story.storyId());
            newest.remove(hash);
            newest.add(hash);
        }
        for (var oldest = newest.iterator(); newest.size() > capacity; ) {
            oldest.next();
            oldest.remove();
        }
    }

    /** Whether a revision of this story is among them. */
    synchronized boolean contains(String storyId) {
        return newest.contains(hash(storyId));
    }

    private static long hash(String storyId) {
        return ByteBuffer.wrap(Sha256.digest().digest(storyId.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }
}
