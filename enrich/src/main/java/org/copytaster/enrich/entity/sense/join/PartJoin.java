package org.copytaster.enrich.entity.sense.join;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A join of a part with the whole it is a part of, by the words both are known under; a part that fits two wholes is
 * joined with none. Time grows with the number of clusters, not with its square.
 */
interface PartJoin extends Join {
    /** The words by which this cluster may name a whole; none when it is no part of anything. */
    Stream<String> asPart(EntityNames cluster);

    /** The words by which a part may name this cluster. */
    Stream<String> asWhole(EntityNames cluster);

    @Override
    default List<EntityNames> apply(List<EntityNames> clusters) {
        Map<String, Set<Integer>> wholes = new HashMap<>();
        for (var at = 0; at < clusters.size(); at++) {
            var place = at;
            asWhole(clusters.get(at))
                    .forEach(words -> wholes.computeIfAbsent(words, key -> new LinkedHashSet<>())
                            .add(place));
        }
        var groups = new Groups(clusters.size());
        for (var at = 0; at < clusters.size(); at++) {
            var fitting = new LinkedHashSet<Integer>();
            asPart(clusters.get(at)).forEach(words -> fitting.addAll(wholes.getOrDefault(words, Set.of())));
            fitting.remove(at);
            if (fitting.size() == 1) {
                groups.join(fitting.iterator().next(), at);
            }
        }
        return merged(clusters, groups);
    }

    private static List<EntityNames> merged(List<EntityNames> clusters, Groups groups) {
        Map<Integer, EntityNames> byGroup = new LinkedHashMap<>();
        for (var at = 0; at < clusters.size(); at++) {
            byGroup.merge(groups.of(at), clusters.get(at), EntityNames::with);
        }
        return List.copyOf(byGroup.values());
    }
}
