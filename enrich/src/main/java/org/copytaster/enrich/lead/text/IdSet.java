package org.copytaster.enrich.lead.text;

/** Numbers seen so far, by open addressing: a set without a box for each number. */
final class IdSet {
    private final int[] slots;
    private final boolean[] taken;

    /** A set for at most so many numbers. */
    IdSet(int most) {
        var size = Integer.highestOneBit(Math.max(1, most)) * 4;
        slots = new int[size];
        taken = new boolean[size];
    }

    /** Whether it was not there before. */
    boolean add(int id) {
        var slot = ((id * 0x9E37_79B9) >>> 7) & (slots.length - 1);
        while (taken[slot]) {
            if (slots[slot] == id) {
                return false;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        taken[slot] = true;
        slots[slot] = id;
        return true;
    }
}
