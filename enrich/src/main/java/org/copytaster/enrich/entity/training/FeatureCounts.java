package org.copytaster.enrich.entity.training;

import org.copytaster.enrich.entity.recogniser.Features;

/** How often each feature is seen, up to 255, told apart by 28 bits of its hash. */
final class FeatureCounts {
    private static final int BITS = 28;
    private static final int MOST = 255;

    private final byte[] counts = new byte[1 << BITS];

    void count(Features features) {
        for (var n = 0; n < features.size(); n++) {
            var place = place(features, n);
            if (counts[place] != (byte) MOST) {
                counts[place]++;
            }
        }
    }

    /** Adds what another has counted; the sum does not hang on who counted what. */
    void add(FeatureCounts other) {
        for (var n = 0; n < counts.length; n++) {
            counts[n] = (byte) Math.min(MOST, (counts[n] & 0xff) + (other.counts[n] & 0xff));
        }
    }

    int of(Features features, int number) {
        return counts[place(features, number)] & 0xff;
    }

    private static int place(Features features, int number) {
        return features.hash(number) >>> (Integer.SIZE - BITS);
    }
}
