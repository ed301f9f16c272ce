package org.copytaster.enrich.entity.sense.join;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.copytaster.schemas.Entity;

/**
 * What the agency tagged takes the names it is written as, of whatever type: the agency knows what it wrote about, so
 * its type, name and id stand, and the recogniser only adds where.
 */
public final class AgencyTags {
    private AgencyTags() {}

    /** First a cluster for each tag, then the others. */
    public static List<EntityNames> joined(List<EntityNames> clusters, List<Entity> tags) {
        Map<String, List<EntityNames>> byName = new HashMap<>();
        clusters.forEach(cluster -> keys(cluster)
                .forEach(key ->
                        byName.computeIfAbsent(key, name -> new ArrayList<>()).add(cluster)));
        var tagged = new ArrayList<EntityNames>();
        var rest = new LinkedHashSet<>(clusters);
        for (var tag : tags) {
            var same = byName.getOrDefault(Key.ofOrganisation(tag.getName()), List.of()).stream()
                    .filter(rest::remove)
                    .toList();
            tagged.add(same.stream().reduce(of(tag), EntityNames::with));
        }
        tagged.addAll(rest);
        return tagged;
    }

    private static EntityNames of(Entity tag) {
        return new EntityNames(tag.getType(), List.of(), Optional.empty(), Optional.of(tag));
    }

    private static Stream<String> keys(EntityNames cluster) {
        return cluster.writings().stream().map(Key::ofOrganisation).distinct();
    }
}
