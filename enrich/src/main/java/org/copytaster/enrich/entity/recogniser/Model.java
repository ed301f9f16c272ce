package org.copytaster.enrich.entity.recogniser;

/**
 * The weights of a trained recogniser: a row of bytes to each feature that was kept, found by a bit set with counts, and
 * one for each pair of neighbouring tags. All weights are whole multiples of one step, so that scores are whole numbers.
 *
 * @see ModelFile
 */
public final class Model {
    private static final int STRIDE_BITS = 4;
    private static final int WORDS = 1 << (Features.BITS - 6);

    private final String version;
    private final Clusters clusters;
    private final long[] present = new long[WORDS];
    private final int[] before = new int[WORDS];
    private final byte[] weights;
    private final int[][] transitions;

    /**
     * A model of these weights.
     *
     * @param version name and version, for the record
     * @param rows the features kept, ascending
     * @param columns for each tag the weights of the rows, in their order
     * @param transitions weight of the tag, then the next tag; only of those that may follow
     */
    Model(String version, Clusters clusters, int[] rows, byte[][] columns, int[][] transitions) {
        this.version = version;
        this.clusters = clusters;
        this.transitions = transitions;
        this.weights = new byte[rows.length << STRIDE_BITS];
        for (var n = 0; n < rows.length; n++) {
            present[rows[n] >>> 6] |= 1L << rows[n];
            for (var tag = 0; tag < Tag.COUNT; tag++) {
                weights[(n << STRIDE_BITS) + tag] = columns[tag][n];
            }
        }
        for (var word = 1; word < WORDS; word++) {
            before[word] = before[word - 1] + Long.bitCount(present[word - 1]);
        }
    }

    /** Name and version. */
    public String version() {
        return version;
    }

    /** The word classes it was trained with. */
    public Clusters clusters() {
        return clusters;
    }

    int transition(int tag, int next) {
        return transitions[tag][next];
    }

    /** Writes the score of each tag by these features, from a place on. */
    void score(Features features, int[] scores, int at) {
        for (var tag = 0; tag < Tag.COUNT; tag++) {
            scores[at + tag] = 0;
        }
        for (var n = 0; n < features.size(); n++) {
            var row = features.row(n);
            var bits = present[row >>> 6];
            if ((bits >>> row & 1) != 0) {
                var below = bits & ((1L << row) - 1);
                add((before[row >>> 6] + Long.bitCount(below)) << STRIDE_BITS, scores, at);
            }
        }
    }

    private void add(int from, int[] scores, int at) {
        for (var tag = 0; tag < Tag.COUNT; tag++) {
            scores[at + tag] += weights[from + tag];
        }
    }
}
