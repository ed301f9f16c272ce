package org.copytaster.enrich.entity.sense.join;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copytaster.enrich.entity.country.Countries;
import org.copytaster.enrich.entity.country.Country;
import org.copytaster.enrich.entity.sense.rule.CountryNames;
import org.copytaster.enrich.entity.sense.rule.Name;
import org.copytaster.enrich.entity.sense.rule.Types;

/**
 * All names of a country are one, its demonyms with them: U.S., United States, Americans. A country that only a demonym
 * tells of is there too, because who wants the news of a country wants it. A demonym of two countries is of the one
 * the story names; those of England, Scotland, Wales and Northern Ireland count only when the story names the nation.
 */
public final class CountryMentions {
    private final List<EntityNames> joined = new ArrayList<>();
    private final Map<Country, Integer> places = new HashMap<>();

    private CountryMentions() {}

    /** The clusters with these demonyms joined; those of no country that can be told are left out. */
    public static List<EntityNames> joined(List<EntityNames> clusters, List<Name> demonyms) {
        var mentions = new CountryMentions();
        clusters.forEach(mentions::add);
        demonyms.forEach(mentions::add);
        return mentions.joined;
    }

    private void add(EntityNames cluster) {
        var country = cluster.is(Types.PLACE)
                ? cluster.writings().stream()
                        .map(CountryNames::of)
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.<Country>empty();
        country.ifPresentOrElse(known -> add(known, cluster.of(known)), () -> joined.add(cluster));
    }

    private void add(Name demonym) {
        var candidates = Countries.english().demonym(Key.shown(demonym.text()));
        var named = candidates.stream().filter(places::containsKey).toList();
        var meant = candidates.size() == 1 && candidates.get(0).isSovereign() ? candidates : named;
        if (meant.size() == 1) {
            add(meant.get(0), EntityNames.of(Types.PLACE, List.of(demonym)).of(meant.get(0)));
        }
    }

    private void add(Country country, EntityNames cluster) {
        var place = places.get(country);
        if (place == null) {
            places.put(country, joined.size());
            joined.add(cluster);
        } else {
            joined.set(place, joined.get(place).with(cluster));
        }
    }
}
