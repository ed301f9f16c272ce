package org.copytaster.enrich.entity.training;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.copytaster.enrich.entity.recogniser.Clusters;
import org.copytaster.enrich.entity.recogniser.Features;
import org.copytaster.enrich.entity.score.LabelledStory;

/** All stories of a training as numbers of rows; only features that were seen often enough have one. */
final class Corpus {
    private static final int HALVES = 2;

    private final EncodedStory[] stories;
    private final List<Integer> times;
    private final RowIndex index;

    private Corpus(EncodedStory[] stories, List<Integer> times, RowIndex index) {
        this.stories = stories;
        this.times = times;
        this.index = index;
    }

    static Corpus of(TrainingStories training, Clusters clusters, int atLeast, Progress progress) {
        var stories = training.stories();
        var counts = counted(stories, clusters);
        progress.say("counted features");
        var index = new RowIndex(frequent(stories, clusters, counts, atLeast));
        progress.say("%,d rows hold the features seen %d times or more", index.size(), atLeast);
        var encoded = new EncodedStory[stories.size()];
        inHalves(
                stories, clusters, (encoder, n) -> encoded[n] = encoder.encode(stories.get(n), index, counts, atLeast));
        var corpus = new Corpus(encoded, training.times(), index);
        progress.say("%,d tokens to look at, with %,d features", corpus.tokens(), corpus.features());
        return corpus;
    }

    /** The same stories with these rows only. */
    Corpus keeping(BitSet numbers) {
        var kept = IntStream.range(0, stories.length)
                .parallel()
                .mapToObj(n -> stories[n].keeping(numbers))
                .toArray(EncodedStory[]::new);
        return new Corpus(kept, times, index);
    }

    /** Each story as often as it counts. */
    List<EncodedStory> counted() {
        var all = new ArrayList<EncodedStory>();
        for (var n = 0; n < stories.length; n++) {
            all.addAll(Collections.nCopies(times.get(n), stories[n]));
        }
        return all;
    }

    RowIndex index() {
        return index;
    }

    private long tokens() {
        return IntStream.range(0, stories.length)
                .mapToLong(n -> stories[n].tags().length)
                .sum();
    }

    private long features() {
        return IntStream.range(0, stories.length)
                .mapToLong(n -> stories[n].features().length)
                .sum();
    }

    private static FeatureCounts counted(List<LabelledStory> stories, Clusters clusters) {
        var halves =
                IntStream.range(0, HALVES).mapToObj(half -> new FeatureCounts()).toList();
        inHalves(stories, clusters, (encoder, n) -> encoder.count(stories.get(n), halves.get(n % HALVES)));
        halves.get(0).add(halves.get(1));
        return halves.get(0);
    }

    private static BitSet frequent(List<LabelledStory> stories, Clusters clusters, FeatureCounts counts, int atLeast) {
        var halves = IntStream.range(0, HALVES)
                .mapToObj(half -> new BitSet(1 << Features.BITS))
                .toList();
        inHalves(
                stories,
                clusters,
                (encoder, n) -> encoder.mark(stories.get(n), counts, atLeast, halves.get(n % HALVES)));
        halves.get(0).or(halves.get(1));
        return halves.get(0);
    }

    /** Goes over the even and the odd stories at once; what is done must hang on the half alone. */
    private static void inHalves(List<LabelledStory> stories, Clusters clusters, BiConsumer<Encoder, Integer> task) {
        IntStream.range(0, HALVES).parallel().forEach(half -> {
            var encoder = new Encoder(clusters);
            for (var n = half; n < stories.size(); n += HALVES) {
                task.accept(encoder, n);
            }
        });
    }
}
