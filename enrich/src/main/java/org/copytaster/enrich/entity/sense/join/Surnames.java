package org.copytaster.enrich.entity.sense.join;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copytaster.enrich.entity.sense.rule.Name;
import org.copytaster.enrich.entity.sense.rule.Types;

/**
 * The surname alone is the person whose full name the story gives: one full name that ends so, or of several the one
 * that alone was given before. A first name alone counts when no surname fits, because in many languages the family's
 * name stands first.
 */
public final class Surnames implements Join {
    private final Map<Name, Integer> order = new HashMap<>();

    /** A join over a story with these names in reading order. */
    public Surnames(List<Name> reading) {
        reading.forEach(name -> order.put(name, order.size()));
    }

    @Override
    public List<EntityNames> apply(List<EntityNames> clusters) {
        var endings = new FullNames(clusters, FullNames::endings);
        var beginnings = new FullNames(clusters, FullNames::beginnings);
        var joined = new ArrayList<>(clusters);
        Map<Integer, Integer> gone = new HashMap<>();
        for (var at = 0; at < clusters.size(); at++) {
            var part = clusters.get(at);
            if (part.is(Types.PERSON) && part.tag().isEmpty()) {
                var byEnding = endings.of(part);
                var full = byEnding.isEmpty() ? beginnings.of(part) : byEnding;
                share(joined, at, full, gone);
            }
        }
        joined.removeIf(cluster -> cluster.names().isEmpty() && cluster.tag().isEmpty());
        return joined;
    }

    /** Gives each mention of the part to the person it means. Whom a part was given to may itself be a part. */
    private void share(List<EntityNames> joined, int part, Collection<Integer> full, Map<Integer, Integer> gone) {
        var left = new ArrayList<Name>();
        for (var name : joined.get(part).names()) {
            var whole = only(joined, full, name).map(place -> gone.getOrDefault(place, place));
            whole.ifPresentOrElse(
                    place -> joined.set(place, joined.get(place).with(List.of(name))), () -> left.add(name));
            whole.ifPresent(place -> gone.put(part, place));
        }
        joined.set(part, joined.get(part).only(left));
    }

    private Optional<Integer> only(List<EntityNames> joined, Collection<Integer> full, Name name) {
        var candidates = full.size() == 1
                ? List.copyOf(full)
                : full.stream()
                        .filter(place -> isBefore(joined.get(place), name))
                        .toList();
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    private boolean isBefore(EntityNames whole, Name name) {
        return whole.tag().isPresent() || whole.names().stream().anyMatch(other -> place(other) < place(name));
    }

    private int place(Name name) {
        return order.getOrDefault(name, 0);
    }
}
