package org.copytaster.enrich.entity.recogniser;

/**
 * Classes of words that stand in like company, found in a large text before training. Words are known by their hash.
 *
 * @see org.copytaster.enrich.entity.training.ClusterTraining
 */
public final class Clusters {
    /** The class of a word that is in none. */
    public static final int NONE = 0;

    private final int[] keys;
    private final short[] fine;
    private final byte[] broad;

    /**
     * Clusters of these words.
     *
     * @param words hashes by {@link Hashes#exact(String)}, each once
     * @param fine the narrow class of each word, from 1
     * @param broad the wide class of each word, 1 to 255
     */
    public Clusters(int[] words, short[] fine, byte[] broad) {
        var capacity = Integer.highestOneBit(Math.max(8, words.length * 2)) * 2;
        this.keys = new int[capacity];
        this.fine = new short[capacity];
        this.broad = new byte[capacity];
        for (var n = 0; n < words.length; n++) {
            var slot = slot(words[n]);
            this.keys[slot] = words[n];
            this.fine[slot] = fine[n];
            this.broad[slot] = broad[n];
        }
    }

    /** Where a word is; -1 when it is in no class. */
    int find(int word) {
        var slot = slot(word);
        return fine[slot] == NONE ? -1 : slot;
    }

    int fine(int slot) {
        return slot < 0 ? NONE : fine[slot];
    }

    int broad(int slot) {
        return slot < 0 ? NONE : broad[slot] & 0xff;
    }

    private int slot(int word) {
        var slot = (word ^ word >>> 16) & keys.length - 1;
        while (fine[slot] != NONE && keys[slot] != word) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }
}
