package org.copytaster.enrich.entity.training;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.copytaster.enrich.entity.recogniser.Clusters;
import org.copytaster.enrich.entity.recogniser.StoryReading;
import org.copytaster.enrich.entity.score.LabelledStory;

/**
 * The text of all stories as numbers of words, the most frequent word being 0; words that are too rare are
 * {@link #RARE}, sentences are parted by {@link #BREAK}.
 */
@SuppressWarnings("ArrayRecordComponent") // handed on within training, never compared
record Vocabulary(int[] hashes, int[] counts, int[] text) {
    static final int RARE = -1;
    static final int BREAK = -2;

    /** The words that are there often enough, so many at most. */
    static Vocabulary of(List<LabelledStory> stories, int atLeast, int most) {
        var hashed = hashed(stories);
        var frequencies = frequencies(hashed);
        var words = frequencies.keySet().stream()
                .filter(word -> frequency(frequencies, word) >= atLeast)
                .sorted(Comparator.comparingInt((Integer word) -> -frequency(frequencies, word))
                        .thenComparingInt(word -> word))
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
        var numbers = new HashMap<Integer, Integer>();
        IntStream.range(0, words.length).forEach(n -> numbers.put(words[n], n));
        var text = IntStream.of(hashed)
                .map(word -> word == 0 ? BREAK : numbers.getOrDefault(word, RARE))
                .toArray();
        var counts =
                IntStream.of(words).map(word -> frequency(frequencies, word)).toArray();
        return new Vocabulary(words, counts, text);
    }

    private static Map<Integer, int[]> frequencies(int[] hashed) {
        var frequencies = new HashMap<Integer, int[]>();
        for (var word : hashed) {
            frequencies.computeIfAbsent(word, each -> new int[1])[0]++;
        }
        frequencies.remove(0);
        return frequencies;
    }

    private static int frequency(Map<Integer, int[]> frequencies, int word) {
        return frequencies.getOrDefault(word, new int[1])[0];
    }

    int size() {
        return hashes.length;
    }

    /** Hashes of the words; 0 before each sentence. */
    private static int[] hashed(List<LabelledStory> stories) {
        var reading = new StoryReading(new Clusters(new int[0], new short[0], new byte[0]));
        var text = new int[1 << 20];
        var size = 0;
        for (var story : stories) {
            reading.read(story.fields());
            var tokens = reading.tokens();
            for (var token = 0; token < tokens.size(); token++) {
                text = size + 2 > text.length ? Arrays.copyOf(text, size * 2) : text;
                if (tokens.opensSentence(token)) {
                    text[size++] = 0;
                }
                text[size++] = tokens.hash(token);
            }
        }
        return Arrays.copyOf(text, size);
    }
}
