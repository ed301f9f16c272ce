package org.copytaster.enrich.lead.text;

import java.util.Arrays;
import java.util.List;

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
        var sum = 0.0;
        for (var one : weights) {
            sum += one;
        }
        this.weight = sum;
    }

    /** The set of these terms, each once. */
    public static TermSet of(List<Term> terms) {
        if (terms.isEmpty()) {
            return EMPTY;
        }
        // Number and position in one long: sorted without a comparator, and the first of equals stands first.
        var keys = new long[terms.size()];
        for (var i = 0; i < keys.length; i++) {
            keys[i] = (long) terms.get(i).id() << Integer.SIZE | i;
        }
        Arrays.sort(keys);
        var ids = new int[keys.length];
        var weights = new double[keys.length];
        var size = 0;
        for (var key : keys) {
            var id = (int) (key >> Integer.SIZE);
            if (size == 0 || ids[size - 1] != id) {
                ids[size] = id;
                weights[size++] = terms.get((int) key).weight();
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

    /** Sum of the weights of the terms in both that a third set lacks. */
    public double sharedWeight(TermSet other, TermSet without) {
        var shared = 0.0;
        for (var i = 0; i < ids.length; i++) {
            if (other.contains(ids[i]) && !without.contains(ids[i])) {
                shared += weights[i];
            }
        }
        return shared;
    }

    /** How many terms are in both. */
    public int shared(TermSet other) {
        var shared = 0;
        for (int i = 0, j = 0; i < ids.length && j < other.ids.length; ) {
            if (ids[i] == other.ids[j]) {
                shared++;
                i++;
                j++;
            } else if (ids[i] < other.ids[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }

    /** Whether the term of this number is here. */
    public boolean contains(int id) {
        return Arrays.binarySearch(ids, id) >= 0;
    }
}
