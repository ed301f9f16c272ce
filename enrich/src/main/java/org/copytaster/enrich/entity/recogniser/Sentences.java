package org.copytaster.enrich.entity.recogniser;

import java.util.Arrays;

/** Where the sentences of a story lie among its tokens. */
final class Sentences {
    private int[] starts = new int[64];
    private int size;
    private int tokens;

    void of(StoryTokens all) {
        size = 0;
        tokens = all.size();
        for (var token = 0; token < tokens; token++) {
            if (all.opensSentence(token)) {
                starts = size == starts.length ? Arrays.copyOf(starts, size * 2) : starts;
                starts[size++] = token;
            }
        }
    }

    int size() {
        return size;
    }

    int tokens() {
        return tokens;
    }

    int start(int sentence) {
        return starts[sentence];
    }

    int end(int sentence) {
        return sentence + 1 < size ? starts[sentence + 1] : tokens;
    }
}
