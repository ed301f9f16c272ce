package org.copytaster.enrich.entity.training;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.copytaster.enrich.entity.recogniser.Tag;

/** Chooses the rows whose weights matter: those that set tags furthest apart. */
final class Pruning {
    private Pruning() {}

    /** The numbers of so many rows, ascending. */
    static int[] strongest(MeanWeights mean, int most) {
        var spreads = new float[mean.rows()];
        for (var row = 0; row < spreads.length; row++) {
            spreads[row] = spread(mean, row);
        }
        var sorted = spreads.clone();
        Arrays.sort(sorted);
        var least = sorted.length > most ? sorted[sorted.length - most] : 0;
        return IntStream.range(0, spreads.length)
                .filter(row -> spreads[row] > 0 && spreads[row] >= least)
                .limit(most)
                .toArray();
    }

    static BitSet set(int[] numbers) {
        var set = new BitSet();
        IntStream.of(numbers).forEach(set::set);
        return set;
    }

    private static float spread(MeanWeights mean, int row) {
        var sum = 0f;
        var squares = 0f;
        for (var tag = 0; tag < Tag.COUNT; tag++) {
            sum += mean.weight(row, tag);
            squares += mean.weight(row, tag) * mean.weight(row, tag);
        }
        return squares - sum * sum / Tag.COUNT;
    }
}
