package org.copytaster.enrich.lead.text;

import java.util.Arrays;

/** The different runs of three letters or digits of a text: they see through endings, spellings and compounds. */
public final class Trigrams {
    private static final int LENGTH = 3;

    private final long[] sorted;

    private Trigrams(long[] sorted) {
        this.sorted = sorted;
    }

    /** The runs within bare letters and digits. */
    public static Trigrams of(String bare) {
        var runs = new long[Math.max(0, bare.length() - LENGTH + 1)];
        var run = 0L;
        for (var i = 0; i < bare.length(); i++) {
            run = (run << Character.SIZE | bare.charAt(i)) & 0xFFFF_FFFF_FFFFL;
            if (i >= LENGTH - 1) {
                runs[i - LENGTH + 1] = run;
            }
        }
        Arrays.sort(runs);
        var size = 0;
        for (var i = 0; i < runs.length; i++) {
            if (size == 0 || runs[size - 1] != runs[i]) {
                runs[size++] = runs[i];
            }
        }
        return new Trigrams(Arrays.copyOf(runs, size));
    }

    /** How many different runs. */
    public int size() {
        return sorted.length;
    }

    /** How many are in both. */
    public int shared(Trigrams other) {
        var shared = 0;
        for (int i = 0, j = 0; i < sorted.length && j < other.sorted.length; ) {
            if (sorted[i] == other.sorted[j]) {
                shared++;
                i++;
                j++;
            } else if (sorted[i] < other.sorted[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }
}
