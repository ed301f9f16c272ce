package org.copytaster.enrich.entity.sense.join;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.copytaster.enrich.entity.country.Country;
import org.copytaster.schemas.Entity;

/**
 * The name to show: the agency's; else the fullest the story writes, not set in capitals and no abbreviation if it can
 * be helped, of equals the first. A country of which only abbreviations or demonyms tell has the name of the table.
 */
public final class Canonical {
    private static final Comparator<String> ORDER = Comparator.comparing((String name) -> !isCapitals(name))
            .thenComparing(name -> name.split(" ", -1).length)
            .thenComparing(String::length);

    private Canonical() {}

    /** The name that stands for all of these. */
    public static String name(EntityNames cluster) {
        return cluster.tag()
                .map(Entity::getName)
                .or(() -> cluster.country().map(country -> ofCountry(cluster.writings(), country)))
                .orElseGet(() -> fullest(cluster.writings())
                        .orElseGet(() -> Key.shown(cluster.names().get(0).text())));
    }

    private static String ofCountry(List<String> writings, Country country) {
        var names = writings.stream()
                .filter(name -> !country.abbreviations().contains(name) && !isCapitals(name))
                .toList();
        return fullest(names).orElse(country.name());
    }

    private static Optional<String> fullest(List<String> writings) {
        // The first of equals must win, and max takes the last.
        return writings.stream().reduce((best, other) -> ORDER.compare(other, best) > 0 ? other : best);
    }

    private static boolean isCapitals(String name) {
        return name.chars().noneMatch(Character::isLowerCase);
    }
}
