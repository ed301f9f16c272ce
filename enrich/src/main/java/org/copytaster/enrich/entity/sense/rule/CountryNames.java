package org.copytaster.enrich.entity.sense.rule;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copytaster.enrich.entity.country.Countries;
import org.copytaster.enrich.entity.country.Country;

/** Which country words name, however a story sets them. */
public final class CountryNames {
    private static final Set<String> IN_CAPITALS = Countries.english().all().stream()
            .flatMap(country -> Stream.concat(Stream.of(country.name()), country.otherNames().stream()))
            .map(name -> name.toUpperCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private CountryNames() {}

    static boolean inCapitals(String words) {
        return IN_CAPITALS.contains(words);
    }

    /** The country of this name, also in capitals or behind an article. */
    public static Optional<Country> of(String words) {
        var name = words.startsWith("the ") || words.startsWith("The ") ? words.substring(4) : words;
        var countries = Countries.english();
        return countries
                .named(name)
                .or(() -> inCapitals(name)
                        ? countries.all().stream()
                                .filter(country -> Stream.concat(
                                                Stream.of(country.name()), country.otherNames().stream())
                                        .anyMatch(other -> other.equalsIgnoreCase(name)))
                                .findFirst()
                        : Optional.empty());
    }
}
