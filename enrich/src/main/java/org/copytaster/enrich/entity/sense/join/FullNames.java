package org.copytaster.enrich.entity.sense.join;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.copytaster.enrich.entity.sense.rule.Types;

/** The persons of a story by the parts of their full names. */
final class FullNames {
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

    private final Map<List<String>, Set<Integer>> byPart = new HashMap<>();

    /**
     * An index of persons.
     *
     * @param clusters where they are looked for
     * @param parts the shorter ways to write a name
     */
    FullNames(List<EntityNames> clusters, Function<List<String>, Stream<List<String>>> parts) {
        for (var at = 0; at < clusters.size(); at++) {
            var place = at;
            if (clusters.get(at).is(Types.PERSON)) {
                clusters.get(at).writings().stream()
                        .flatMap(name -> parts.apply(words(name)))
                        .forEach(part -> byPart.computeIfAbsent(part, key -> new LinkedHashSet<>())
                                .add(place));
            }
        }
    }

    /** The places of those whose name this cluster is a part of. */
    Set<Integer> of(EntityNames part) {
        var places = new LinkedHashSet<Integer>();
        part.writings().forEach(name -> places.addAll(byPart.getOrDefault(words(name), Set.of())));
        return places;
    }

    /** The last words, and first name and surname without what stands between. */
    static Stream<List<String>> endings(List<String> words) {
        var endings = IntStream.range(1, words.size()).mapToObj(from -> words.subList(from, words.size()));
        return words.size() > 2
                ? Stream.concat(endings, Stream.of(List.of(words.get(0), words.get(words.size() - 1))))
                : endings;
    }

    /** The first words. */
    static Stream<List<String>> beginnings(List<String> words) {
        return IntStream.range(1, words.size()).mapToObj(to -> words.subList(0, to));
    }

    private static List<String> words(String name) {
        var words = new ArrayList<>(
                List.of(Key.of(name).replace(",", "").toLowerCase(Locale.ROOT).split(" ", -1)));
        while (words.size() > 1 && SUFFIXES.contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        return words;
    }
}
