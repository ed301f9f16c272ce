package org.copytaster.enrich.entity.sense.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds phrases in text, whole words only, the longest at each place; time grows with the text, not with the number of
 * phrases. Immutable.
 *
 * @param <V> what a phrase stands for
 */
final class Phrases<V> {
    private record Phrase<V>(String words, V value) {}

    /** A phrase where it stands. */
    record Found<V>(int start, int end, V value) {}

    private final Map<String, List<Phrase<V>>> byFirstWord = new HashMap<>();

    Phrases(Map<String, V> phrases) {
        phrases.forEach((words, value) -> byFirstWord
                .computeIfAbsent(firstWord(words, 0), word -> new ArrayList<>())
                .add(new Phrase<>(words, value)));
        byFirstWord
                .values()
                .forEach(list -> list.sort(Comparator.comparingInt(
                                (Phrase<V> phrase) -> phrase.words().length())
                        .reversed()
                        .thenComparing(Phrase::words)));
    }

    /** Where they stand, in reading order, none over another. */
    List<Found<V>> in(String text) {
        var all = new ArrayList<Found<V>>();
        var at = 0;
        while (at < text.length()) {
            var found = at(text, at);
            found.ifPresent(all::add);
            at = found.map(Found::end).orElse(nextWord(text, at));
        }
        return all;
    }

    private Optional<Found<V>> at(String text, int at) {
        for (var phrase : byFirstWord.getOrDefault(firstWord(text, at), List.of())) {
            var end = at + phrase.words().length();
            if (text.startsWith(phrase.words(), at) && Characters.isWordEdge(text, end)) {
                return Optional.of(new Found<>(at, end, phrase.value()));
            }
        }
        return Optional.empty();
    }

    private static String firstWord(String text, int at) {
        return text.substring(at, Characters.wordEnd(text, at));
    }

    private static int nextWord(String text, int at) {
        var next = Characters.wordEnd(text, at);
        while (next < text.length() && !Characters.isWord(text, next)) {
            next++;
        }
        return next;
    }
}
