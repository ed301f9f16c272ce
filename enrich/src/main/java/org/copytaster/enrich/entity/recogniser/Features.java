package org.copytaster.enrich.entity.recogniser;

import java.util.Arrays;

/** The features of one token, as rows of a model. */
public final class Features {
    /** Features are hashed to two to the power of this many rows. */
    public static final int BITS = 26;

    private int[] hashes = new int[128];
    private int size;

    void clear() {
        size = 0;
    }

    void add(Template template, int answer) {
        add(template, answer, 0);
    }

    void add(Template template, int answer, int and) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        hashes[size++] = hash(template, answer, and);
    }

    static int hash(Template template, int answer, int and) {
        return Hashes.mix(template.number(), answer, and);
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** The row of this feature, from 0. */
    public int row(int number) {
        return hashes[number] >>> (Integer.SIZE - BITS);
    }

    /** The feature's hash, of all 32 bits; the row is its upper part. */
    public int hash(int number) {
        return hashes[number];
    }
}
