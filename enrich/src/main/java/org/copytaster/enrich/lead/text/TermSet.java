package org.copytaster.enrich.lead.text;

import java.util.Arrays;
import java.util.Collection;

/** Different terms by their numbers, with the sum of their weights. */
public final class TermSet {
    /** No terms. */
    public static final TermSet EMPTY = new TermSet(new int[0], new double[0]);

    private final int[] ids;
    private final double[] weights;
    private final double weight;

    private TermSet(int[] ids, double[] weights) {
        this.ids = ids;
        this.weights = weights;
        this.weight = Arrays.stream(weights).sum();
    }

    /** The set of these terms, each once. */
    public static TermSet of(Collection<Term> terms) {
        var sorted = terms.toArray(new Term[0]);
        Arrays.sort(sorted, (a, b) -> Integer.compare(a.id(), b.id()));
        var ids = new int[sorted.length];
        var weights = new double[sorted.length];
        var size = 0;
        for (var term : sorted) {
            if (size == 0 || ids[size - 1] != term.id()) {
                ids[size] = term.id();
                weights[size++] = term.weight();
            }
        }
        return new TermSet(Arrays.copyOf(ids, size), Arrays.copyOf(weights, size));
    }

    /** How many different terms. */
    public int size() {
        return ids.length;
    }

    /** Sum of the weights. */
    public double weight() {
        return weight;
    }

    /** Sum of the weights of the terms in both. */
    public double sharedWeight(TermSet other) {
        var shared = 0.0;
        for (int i = 0, j = 0; i < ids.length && j < other.ids.length; ) {
            if (ids[i] == other.ids[j]) {
                shared += weights[i++];
                j++;
            } else if (ids[i] < other.ids[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }

    /** How many terms are in both. */
    public int shared(TermSet other) {
        var shared = 0;
        for (var id : ids) {
            shared += other.contains(id) ? 1 : 0;
        }
        return shared;
    }

    /** Whether the term of this number is here. */
    public boolean contains(int id) {
        return Arrays.binarySearch(ids, id) >= 0;
    }
}
