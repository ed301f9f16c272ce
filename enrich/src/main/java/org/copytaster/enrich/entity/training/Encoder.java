package org.copytaster.enrich.entity.training;

import java.util.Arrays;
import java.util.BitSet;
import org.copytaster.enrich.entity.recogniser.Clusters;
import org.copytaster.enrich.entity.recogniser.Features;
import org.copytaster.enrich.entity.recogniser.StoryReading;
import org.copytaster.enrich.entity.score.LabelledStory;

/** Turns labelled stories into numbers of rows, by the very reading that the recogniser does. One for each thread. */
final class Encoder {
    private final StoryReading reading;
    private int[] stretchEnds = new int[64];
    private int[] featureEnds = new int[256];
    private int[] features = new int[4_096];
    private byte[] tags = new byte[256];
    private int stretches;
    private int tokens;
    private int size;

    Encoder(Clusters clusters) {
        this.reading = new StoryReading(clusters);
    }

    void count(LabelledStory story, FeatureCounts counts) {
        reading.read(story.fields());
        reading.forEachStretch((start, end) -> {
            for (var token = start; token < end; token++) {
                counts.count(reading.features(token));
            }
        });
    }

    /** Marks the rows of the story's features that were seen at least so often. */
    void mark(LabelledStory story, FeatureCounts counts, int atLeast, BitSet rows) {
        reading.read(story.fields());
        reading.forEachStretch((start, end) -> {
            for (var token = start; token < end; token++) {
                var all = reading.features(token);
                for (var n = 0; n < all.size(); n++) {
                    if (counts.of(all, n) >= atLeast) {
                        rows.set(all.row(n));
                    }
                }
            }
        });
    }

    EncodedStory encode(LabelledStory story, RowIndex index, FeatureCounts counts, int atLeast) {
        stretches = 0;
        tokens = 0;
        size = 0;
        reading.read(story.fields());
        var right = StoryTags.of(story, reading.tokens());
        reading.forEachStretch((start, end) -> {
            if (StoryTags.isWhole(right, start, end)) {
                for (var token = start; token < end; token++) {
                    add(reading.features(token), right[token], index, counts, atLeast);
                }
                stretchEnds = stretches == stretchEnds.length ? Arrays.copyOf(stretchEnds, stretches * 2) : stretchEnds;
                stretchEnds[stretches++] = tokens;
            }
        });
        return new EncodedStory(
                Arrays.copyOf(stretchEnds, stretches),
                Arrays.copyOf(featureEnds, tokens),
                Arrays.copyOf(features, size),
                Arrays.copyOf(tags, tokens));
    }

    private void add(Features of, byte tag, RowIndex index, FeatureCounts counts, int atLeast) {
        features = size + of.size() > features.length ? Arrays.copyOf(features, size * 2) : features;
        for (var n = 0; n < of.size(); n++) {
            var number = index.number(of.row(n));
            if (number != RowIndex.NONE && counts.of(of, n) >= atLeast) {
                features[size++] = number;
            }
        }
        if (tokens == tags.length) {
            tags = Arrays.copyOf(tags, tokens * 2);
            featureEnds = Arrays.copyOf(featureEnds, tokens * 2);
        }
        tags[tokens] = tag;
        featureEnds[tokens++] = size;
    }
}
