package org.copytaster.enrich.entity.training;

import java.util.List;
import java.util.stream.IntStream;
import org.copytaster.enrich.entity.score.LabelledStory;

/**
 * Finds classes of words that stand in like company: k-means over short vectors of each word's neighbours. Names of towns
 * fall together, and surnames, and clubs, without anyone having marked them.
 */
final class ClusterTraining {
    private static final int AT_LEAST = 8;
    private static final int MOST_WORDS = 60_000;
    private static final int CONTEXTS = 2_000;
    private static final int DIMENSIONS = 80;
    private static final int FINE = 1_200;
    private static final int BROAD = 128;
    private static final int ROUNDS = 12;

    private ClusterTraining() {}

    /** The classes of words. Words ascend by hash. */
    @SuppressWarnings("ArrayRecordComponent") // handed on within training, never compared
    record WordClusters(int[] words, short[] fine, byte[] broad) {}

    static WordClusters of(List<LabelledStory> stories, Progress progress) {
        var vocabulary = Vocabulary.of(stories, AT_LEAST, MOST_WORDS);
        progress.say("clusters: %,d tokens, %,d words", vocabulary.text().length, vocabulary.size());
        if (vocabulary.size() == 0) {
            return new WordClusters(new int[0], new short[0], new byte[0]);
        }
        var vectors = WordVectors.of(Associations.of(vocabulary, CONTEXTS), DIMENSIONS, 1);
        progress.say("clusters: vectors of %d numbers", DIMENSIONS);
        var fine = KMeans.of(vectors, FINE, ROUNDS);
        var broad = KMeans.of(vectors, BROAD, ROUNDS);
        progress.say("clusters: %d narrow and %d wide classes", FINE, BROAD);
        var order = IntStream.range(0, vocabulary.size())
                .boxed()
                .sorted((one, other) ->
                        Integer.compare(vocabulary.hashes()[one], vocabulary.hashes()[other]))
                .mapToInt(Integer::intValue)
                .toArray();
        var words = new int[order.length];
        var narrow = new short[order.length];
        var wide = new byte[order.length];
        for (var n = 0; n < order.length; n++) {
            words[n] = vocabulary.hashes()[order[n]];
            narrow[n] = (short) (fine[order[n]] + 1);
            wide[n] = (byte) (broad[order[n]] + 1);
        }
        return new WordClusters(words, narrow, wide);
    }
}
