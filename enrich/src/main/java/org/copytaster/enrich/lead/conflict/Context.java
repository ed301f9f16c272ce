package org.copytaster.enrich.lead.conflict;

import java.util.HashSet;
import java.util.Set;

/** What stands around words: two of contrary sense differ only where they are said of the same thing. */
final class Context {
    private static final int REACH = 6;

    private Context() {}

    /** Whether a word that carries news stands near both. */
    static boolean isShared(Statement a, Hit hitA, Statement b, Hit hitB) {
        return isShared(a, hitA.first(), hitA.last(), b, hitB.first(), hitB.last());
    }

    static boolean isShared(Statement a, int firstA, int lastA, Statement b, int firstB, int lastB) {
        var around = around(a, firstA, lastA);
        around.retainAll(around(b, firstB, lastB));
        return !around.isEmpty();
    }

    private static Set<Integer> around(Statement statement, int first, int last) {
        var words = statement.words();
        var around = new HashSet<Integer>();
        for (var at = Math.max(0, first - REACH); at < Math.min(words.size(), last + 1 + REACH); at++) {
            var word = words.get(at);
            if ((at < first || at > last) && word.term().carriesNews()) {
                around.add(word.term().id());
            }
        }
        return around;
    }
}
