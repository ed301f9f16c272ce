package org.copytaster.publish.change;

import java.util.Arrays;
import java.util.Map;

/**
 * The words of a text, without their order, to be compared with those of others.
 *
 * @param words their numbers, sorted
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares the records
record Likeness(int[] words) {
    /**
     * Of a text.
     *
     * @param numbering shared by all texts that are compared
     */
    static Likeness of(String text, Map<String, Integer> numbering) {
        var tokens = TextTokens.of(text);
        var numbers = tokens.numbered(numbering);
        int words = 0;
        for (int token = 0; token < numbers.length; token++) {
            if (Character.isLetterOrDigit(text.codePointAt(tokens.start(token)))) {
                numbers[words++] = numbers[token];
            }
        }
        var sorted = Arrays.copyOf(numbers, words);
        Arrays.sort(sorted);
        return new Likeness(sorted);
    }

    /** How many words it has. */
    int size() {
        return words.length;
    }

    /** How many words both have; a word that comes twice counts twice where it does in both. */
    int shared(Likeness other) {
        int shared = 0;
        int here = 0;
        int there = 0;
        while (here < words.length && there < other.words.length) {
            int order = Integer.compare(words[here], other.words[there]);
            shared += order == 0 ? 1 : 0;
            here += order <= 0 ? 1 : 0;
            there += order >= 0 ? 1 : 0;
        }
        return shared;
    }
}
