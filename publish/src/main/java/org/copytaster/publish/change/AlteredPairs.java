package org.copytaster.publish.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds which paragraph of those that are left was made out of which: the most alike ones first. */
final class AlteredPairs {
    /** So much of the words of both must be shared, or so much of the shorter one's: it was split, or joined with another. */
    private static final double LEAST_OF_BOTH = 0.5;

    private static final double LEAST_OF_SHORTER = 0.8;
    /** A few words are found in any paragraph. */
    private static final int FEWEST_IN_PART = 6;

    /** How far from its place among those left a paragraph is looked for: it bounds the cost, and near ones are likelier. */
    private static final int REACH = 25;

    private static final int BEST = 3;

    private AlteredPairs() {}

    /** Two places and how alike their texts are, from 0 to 1. */
    private record Candidate(int old, int now, double likeness) {
        int distance() {
            return Math.abs(old - now);
        }
    }

    /**
     * Pairs of what is left.
     *
     * @param old what was there, in order
     * @param now what is there, in order
     * @return the place of the new one by that of the old one
     */
    static Map<Integer, Integer> of(List<NumberedText> old, List<NumberedText> now) {
        var numbering = new HashMap<String, Integer>();
        var before = old.stream().map(one -> Likeness.of(one.text(), numbering)).toList();
        var after = now.stream().map(one -> Likeness.of(one.text(), numbering)).toList();
        var best = Comparator.comparingDouble(Candidate::likeness)
                .reversed()
                .thenComparingInt(Candidate::distance)
                .thenComparingInt(Candidate::old)
                .thenComparingInt(Candidate::now);
        var candidates = new ArrayList<Candidate>();
        for (int place = 0; place < old.size(); place++) {
            candidates(place, before, after).stream().sorted(best).limit(BEST).forEach(candidates::add);
        }
        candidates.sort(best);
        var pairs = new HashMap<Integer, Integer>();
        var taken = new boolean[now.size()];
        for (var one : candidates) {
            if (!taken[one.now()] && pairs.putIfAbsent(one.old(), one.now()) == null) {
                taken[one.now()] = true;
            }
        }
        return pairs;
    }

    private static List<Candidate> candidates(int place, List<Likeness> before, List<Likeness> after) {
        var candidates = new ArrayList<Candidate>();
        int end = Math.min(after.size(), place + REACH + 1);
        for (int other = Math.max(0, place - REACH); other < end; other++) {
            double likeness = likeness(before.get(place), after.get(other));
            if (likeness > 0) {
                candidates.add(new Candidate(place, other, likeness));
            }
        }
        return candidates;
    }

    /** 0 when they are not alike enough to be one. */
    private static double likeness(Likeness one, Likeness other) {
        int shared = one.shared(other);
        int shorter = Math.min(one.size(), other.size());
        double ofBoth = one.size() + other.size() == 0 ? 0 : 2.0 * shared / (one.size() + other.size());
        boolean isPart = shorter >= FEWEST_IN_PART && shared >= LEAST_OF_SHORTER * shorter;
        return ofBoth >= LEAST_OF_BOTH || isPart ? ofBoth : 0;
    }
}
