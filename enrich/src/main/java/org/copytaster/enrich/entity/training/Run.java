package org.copytaster.enrich.entity.training;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.copytaster.enrich.entity.recogniser.Tag;

/** One run of training over all stories, on one thread: its order and its chances come from its seed alone. */
final class Run {
    private static final int TAGS = Tag.COUNT;

    /** Below this a step changes nothing that would be seen. */
    private static final float SURE = 1e-7f;

    private final List<EncodedStory> stories;
    private final Weights weights;
    private final SplittableRandom chance;
    private final int dropped;
    private final float upscale;
    private final Lattice lattice = new Lattice();
    private int[] kept = new int[4_096];
    private int[] keptEnds = new int[256];

    /**
     * A run.
     *
     * @param stories each as often as it counts
     * @param dropout the share of features that are left out at each look, 0 to below 1
     */
    Run(List<EncodedStory> stories, Weights weights, double dropout, long seed) {
        this.stories = stories;
        this.weights = weights;
        this.chance = new SplittableRandom(seed);
        this.dropped = (int) (dropout * (1 << 16));
        this.upscale = (float) (1 / (1 - dropout));
    }

    /** Goes over the part of the stories, in the order given. */
    void over(int[] order, int from, int to) {
        for (var n = from; n < to; n++) {
            over(stories.get(order[n]));
        }
    }

    /** A new order of so many things. */
    static int[] shuffled(int size, long seed) {
        var random = new Random(seed);
        var order = new int[size];
        for (var n = 0; n < size; n++) {
            var other = random.nextInt(n + 1);
            order[n] = order[other];
            order[other] = n;
        }
        return order;
    }

    private void over(EncodedStory story) {
        lattice.begin(weights);
        var first = 0;
        for (var end : story.stretchEnds()) {
            over(story, first, end - first);
            first = end;
        }
        weights.stepTransitions(lattice.transitionGradient);
    }

    private void over(EncodedStory story, int first, int length) {
        lattice.begin(length);
        keptEnds = length > keptEnds.length ? new int[length * 2] : keptEnds;
        var size = 0;
        for (var token = 0; token < length; token++) {
            size = keep(story, first + token, size);
            keptEnds[token] = size;
            for (var n = token == 0 ? 0 : keptEnds[token - 1]; n < size; n++) {
                weights.addTo(lattice.scores, token * TAGS, kept[n], upscale);
            }
        }
        lattice.marginals(story.tags(), first, length);
        for (var token = 0; token < length; token++) {
            step(token);
        }
    }

    private int keep(EncodedStory story, int token, int size) {
        var end = story.featureEnds()[token];
        var features = story.features();
        var room = size + end - story.firstFeature(token);
        kept = room > kept.length ? Arrays.copyOf(kept, room * 2) : kept;
        var bits = 0L;
        var left = 0;
        for (var n = story.firstFeature(token); n < end; n++) {
            if (left == 0) {
                bits = chance.nextLong();
                left = 4;
            }
            if ((bits & 0xffff) >= dropped) {
                kept[size++] = features[n];
            }
            bits >>>= 16;
            left--;
        }
        return size;
    }

    private void step(int token) {
        var squares = 0f;
        var row = token * TAGS;
        for (var tag = 0; tag < TAGS; tag++) {
            squares += lattice.scores[row + tag] * lattice.scores[row + tag];
        }
        if (squares > SURE) {
            for (var n = token == 0 ? 0 : keptEnds[token - 1]; n < keptEnds[token]; n++) {
                weights.step(kept[n], lattice.scores, row, squares);
            }
        }
    }
}
