package org.copytaster.enrich.entity.recogniser;

/** Finds the classes of a word by its hash. */
final class WordClasses {
    private static final int[] KEYS = new int[4096];
    private static final int[] CLASSES = new int[KEYS.length];

    static {
        for (var each : WordClass.values()) {
            each.words().forEach(word -> put(Hashes.lower(word), each.bit()));
        }
    }

    private WordClasses() {}

    /** The bits of all {@link WordClass classes} of the word with this hash in lower case; 0 for none. */
    static int of(int lower) {
        return CLASSES[slot(lower)];
    }

    private static void put(int lower, int bit) {
        var slot = slot(lower);
        KEYS[slot] = lower;
        CLASSES[slot] |= bit;
    }

    private static int slot(int lower) {
        var slot = (lower ^ lower >>> 15) & KEYS.length - 1;
        while (CLASSES[slot] != 0 && KEYS[slot] != lower) {
            slot = slot + 1 & KEYS.length - 1;
        }
        return slot;
    }
}
