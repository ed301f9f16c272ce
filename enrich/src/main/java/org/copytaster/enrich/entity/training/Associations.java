package org.copytaster.enrich.entity.training;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How much oftener than by chance each word has each frequent word one or two places before or after it: positive
 * pointwise mutual information, the contexts' counts smoothed (Levy and Goldberg 2015). A sparse matrix.
 */
final class Associations {
    private static final int[] OFFSETS = {-2, -1, 1, 2};
    private static final int BLOCK = 2_000;
    private static final double SMOOTHING = 0.75;

    private final int columns;
    private final int[][] places;
    private final float[][] values;

    private Associations(int columns, int words) {
        this.columns = columns;
        this.places = new int[words][];
        this.values = new float[words][];
    }

    static Associations of(Vocabulary vocabulary, int contexts) {
        var width = Math.min(contexts, vocabulary.size());
        var matrix = new Associations(width * OFFSETS.length, vocabulary.size());
        var chances = chances(vocabulary, width);
        var blocks = (vocabulary.size() + BLOCK - 1) / BLOCK;
        IntStream.range(0, blocks).parallel().forEach(block -> matrix.fill(vocabulary, block * BLOCK, width, chances));
        return matrix;
    }

    int rows() {
        return values.length;
    }

    int columns() {
        return columns;
    }

    int[] places(int row) {
        return places[row];
    }

    float[] values(int row) {
        return values[row];
    }

    private static double[] chances(Vocabulary vocabulary, int width) {
        var smoothed = IntStream.range(0, width)
                .mapToDouble(n -> Math.pow(vocabulary.counts()[n], SMOOTHING))
                .toArray();
        var all = Arrays.stream(vocabulary.counts())
                .mapToDouble(count -> Math.pow(count, SMOOTHING))
                .sum();
        return Arrays.stream(smoothed).map(each -> each / all).toArray();
    }

    private void fill(Vocabulary vocabulary, int first, int width, double[] chances) {
        var end = Math.min(first + BLOCK, vocabulary.size());
        var counts = new int[(end - first) * columns];
        var text = vocabulary.text();
        for (var at = 0; at < text.length; at++) {
            if (text[at] >= first && text[at] < end) {
                count(text, at, counts, (text[at] - first) * columns, width);
            }
        }
        for (var word = first; word < end; word++) {
            weigh(word, counts, (word - first) * columns, vocabulary.counts()[word], width, chances);
        }
    }

    private static void count(int[] text, int at, int[] counts, int row, int width) {
        for (var n = 0; n < OFFSETS.length; n++) {
            var place = at + OFFSETS[n];
            if (place >= 0
                    && place < text.length
                    && text[place] >= 0
                    && text[place] < width
                    && !parted(text, at, place)) {
                counts[row + n * width + text[place]]++;
            }
        }
    }

    private static boolean parted(int[] text, int at, int place) {
        return Math.abs(place - at) == 2 && text[(at + place) / 2] == Vocabulary.BREAK;
    }

    private void weigh(int word, int[] counts, int row, int frequency, int width, double[] chances) {
        var found = new int[columns];
        var weights = new float[columns];
        var size = 0;
        for (var column = 0; column < columns; column++) {
            if (counts[row + column] > 0) {
                var weight = Math.log(counts[row + column] / (frequency * chances[column % width]));
                if (weight > 0) {
                    found[size] = column;
                    weights[size++] = (float) weight;
                }
            }
        }
        places[word] = Arrays.copyOf(found, size);
        values[word] = Arrays.copyOf(weights, size);
    }
}
