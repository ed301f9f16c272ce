package org.copytaster.enrich.entity.training;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A story as training goes over it: its stretches one after the other.
 *
 * @param stretchEnds for each stretch the token after its last
 * @param featureEnds for each token the feature after its last
 * @param features numbers of rows
 * @param tags the right tag of each token
 */
@SuppressWarnings("ArrayRecordComponent") // handed on within training, never compared
record EncodedStory(int[] stretchEnds, int[] featureEnds, int[] features, byte[] tags) {
    int firstFeature(int token) {
        return token == 0 ? 0 : featureEnds[token - 1];
    }

    /** The same story with these rows only. */
    EncodedStory keeping(BitSet numbers) {
        var kept = new int[features.length];
        var ends = new int[featureEnds.length];
        var size = 0;
        for (var token = 0; token < ends.length; token++) {
            for (var n = firstFeature(token); n < featureEnds[token]; n++) {
                if (numbers.get(features[n])) {
                    kept[size++] = features[n];
                }
            }
            ends[token] = size;
        }
        return new EncodedStory(stretchEnds, ends, Arrays.copyOf(kept, size), tags);
    }
}
