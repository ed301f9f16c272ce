package org.copytaster.enrich.lead.text;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The terms of words that were met, found without a look at the word's own bytes: at the size of a newsroom's vocabulary most
 * of the time of a hash map of strings goes into waiting for those. A word of up to sixteen Latin letters is its own key;
 * longer ones, and those of other scripts, are worked out each time.
 *
 * <p>It never grows: where two words want one place, the later has it, so that a flood of misspellings fills no heap. Safe
 * to share between threads.
 */
final class TermCache {
    private static final int BITS = 16;
    private static final int MASK = (1 << BITS) - 1;

    /** So many places in a row may hold a word. */
    private static final int WAYS = 8;

    private static final int LONGEST = 16;

    private final AtomicReferenceArray<@Nullable Entry> slots = new AtomicReferenceArray<>(1 << BITS);

    /**
     * A word and its term.
     *
     * @param front its first eight characters, a byte each
     * @param back the next eight
     */
    private record Entry(long front, long back, Term term) {}

    /** The term of this word, worked out when it is not here. */
    Term get(String word, Function<String, Term> workOut) {
        int length = word.length();
        if (length > LONGEST) {
            return workOut.apply(word);
        }
        long front = 0;
        long back = 0;
        for (int i = 0; i < length; i++) {
            char c = word.charAt(i);
            if (c > 0xFF) {
                return workOut.apply(word);
            }
            if (i < Long.BYTES) {
                front = (front << Byte.SIZE) | c;
            } else {
                back = (back << Byte.SIZE) | c;
            }
        }
        int first = slot(front, back);
        for (int slot = first; slot < first + WAYS; slot++) {
            var entry = slots.get(slot & MASK);
            if (entry == null) {
                return put(slot & MASK, front, back, workOut.apply(word));
            }
            if (entry.front() == front && entry.back() == back) {
                return entry.term();
            }
        }
        return put(first, front, back, workOut.apply(word));
    }

    private Term put(int slot, long front, long back, Term term) {
        slots.set(slot, new Entry(front, back, term));
        return term;
    }

    /** Fibonacci hashing (Knuth, The Art of Computer Programming, volume 3, section 6.4). */
    private static int slot(long front, long back) {
        long mixed = (front ^ (back * 31)) * 0x9E37_79B9_7F4A_7C15L;
        return (int) (mixed >>> (Long.SIZE - BITS));
    }
}
