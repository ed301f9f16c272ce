package org.copytaster.enrich.entity.recogniser;

/**
 * Words and features as numbers, so that no text is made on the way to a tag: FNV-1a over the code units of a word, a
 * multiply-and-shift mix over the parts of a feature.
 */
public final class Hashes {
    static final int SEED = 0x811c9dc5;
    private static final int PRIME = 0x01000193;

    private Hashes() {}

    static int add(int hash, int unit) {
        return (hash ^ unit) * PRIME;
    }

    /** The hash of a word as it stands, its digits and apostrophes folded. */
    static int exact(char[] text, int start, int end) {
        var hash = SEED;
        for (var at = start; at < end; at++) {
            hash = add(hash, Chars.folded(text[at]));
        }
        return hash;
    }

    /** The hash of a word in lower case. */
    static int lower(char[] text, int start, int end) {
        var hash = SEED;
        for (var at = start; at < end; at++) {
            hash = add(hash, Chars.lower(text[at]));
        }
        return hash;
    }

    /** The hash that {@link #lower(char[], int, int)} gives the word. */
    public static int lower(String word) {
        return lower(word.toCharArray(), 0, word.length());
    }

    /** The hash that {@link #exact(char[], int, int)} gives the word. */
    public static int exact(String word) {
        return exact(word.toCharArray(), 0, word.length());
    }

    /** A number of all 32 bits from the parts of a feature. */
    static int mix(int template, int first, int second) {
        var hash = template * 0x9e3779b1 ^ first * 0x85ebca77;
        hash = (hash ^ hash >>> 15) * 0xc2b2ae3d;
        hash += second * 0x27d4eb2f;
        hash = (hash ^ hash >>> 13) * 0x165667b1;
        return hash ^ hash >>> 16;
    }
}
