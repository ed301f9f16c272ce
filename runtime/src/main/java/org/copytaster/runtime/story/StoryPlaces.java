package org.copytaster.runtime.story;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.copytaster.schemas.identity.Sha256;

/**
 * Where the newest record of each story stands on one topic: 16 bytes a slot, a quarter to five eighths of the slots empty,
 * so 21 to 43 bytes a story; while the table grows it takes half as much again. Not thread-safe.
 *
 * <p>A story is known by 64 bits of the SHA-256 of its id, which no sender can aim at for less than 2^32 tries. Two ids that
 * share them (among a million stories once in 40 million tables) share the place: whoever fetches the record compares its
 * key, and a tombstone of the one hides the other until its next record.
 */
public final class StoryPlaces {
    private static final int FIRST_SLOTS = 1 << 10;
    private static final int MOST_SLOTS = 1 << 30;
    private static final int OFFSET_BITS = 48;
    private static final long OFFSET_MASK = (1L << OFFSET_BITS) - 1;
    private static final long EMPTY = -1;

    private long[] hashes = new long[FIRST_SLOTS];
    private long[] places = empty(FIRST_SLOTS);
    private int size;

    /**
     * Where a record stands.
     *
     * @param partition from 0 to 32,767
     * @param offset from 0 to 2^48 - 1
     */
    public record Place(int partition, long offset) {
        public Place {
            if (partition < 0 || partition > Short.MAX_VALUE || offset < 0 || offset > OFFSET_MASK) {
                throw new IllegalArgumentException("no place: partition " + partition + ", offset " + offset);
            }
        }

        private long packed() {
            return ((long) partition << OFFSET_BITS) | offset;
        }

        private static Place of(long packed) {
            return new Place((int) (packed >>> OFFSET_BITS), packed & OFFSET_MASK);
        }
    }

    /** The story with this key has its newest record there. */
    public void put(byte[] key, Place place) {
        var hash = hash(key);
        int slot = slot(hash);
        if (places[slot] == EMPTY) {
            size++;
        }
        hashes[slot] = hash;
        places[slot] = place.packed();
        if (size > hashes.length / 4 * 3) {
            grow();
        }
    }

    /** The story with this key has no record any more. */
    public void remove(byte[] key) {
        int slot = slot(hash(key));
        if (places[slot] != EMPTY) {
            size--;
            close(slot);
        }
    }

    /** Where the newest record of the story with this key stands; empty when there is none. */
    public Optional<Place> find(byte[] key) {
        var place = places[slot(hash(key))];
        return place == EMPTY ? Optional.empty() : Optional.of(Place.of(place));
    }

    /** How many stories have a place. */
    public int size() {
        return size;
    }

    private static long hash(byte[] key) {
        return ByteBuffer.wrap(Sha256.digest().digest(key)).getLong();
    }

    /** The slot of this hash, or the empty one where it would go. */
    private int slot(long hash) {
        int slot = home(hash);
        while (places[slot] != EMPTY && hashes[slot] != hash) {
            slot = next(slot);
        }
        return slot;
    }

    private int home(long hash) {
        return (int) hash & (hashes.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (hashes.length - 1);
    }

    /** Empties a slot and moves up what lies behind it only because it was taken (Knuth, volume 3, 6.4, algorithm R). */
    private void close(int gap) {
        places[gap] = EMPTY;
        for (int slot = next(gap); places[slot] != EMPTY; slot = next(slot)) {
            var fromHome = (slot - home(hashes[slot])) & (hashes.length - 1);
            var fromGap = (slot - gap) & (hashes.length - 1);
            if (fromHome >= fromGap) {
                hashes[gap] = hashes[slot];
                places[gap] = places[slot];
                places[slot] = EMPTY;
                gap = slot;
            }
        }
    }

    private void grow() {
        if (hashes.length == MOST_SLOTS) {
            throw new IllegalStateException("there is no room for more than " + size + " stories");
        }
        var oldHashes = hashes;
        var oldPlaces = places;
        hashes = new long[oldHashes.length * 2];
        places = empty(oldHashes.length * 2);
        for (int old = 0; old < oldHashes.length; old++) {
            if (oldPlaces[old] != EMPTY) {
                int slot = slot(oldHashes[old]);
                hashes[slot] = oldHashes[old];
                places[slot] = oldPlaces[old];
            }
        }
    }

    private static long[] empty(int slots) {
        var places = new long[slots];
        Arrays.fill(places, EMPTY);
        return places;
    }
}
