package org.copytaster.enrich.entity.country;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The table of countries. Names are our own and those of the JDK's Unicode CLDR data, so that a name of a newer JDK is
 * known too; CLDR has no demonyms. Immutable.
 */
public final class Countries {
    private static final String TABLE = "countries.tsv";
    private static final String COMMENT = "#";
    private static final String HEADER = "code\t";
    private static final Countries ENGLISH = read();

    private final List<Country> all;
    private final Map<String, Country> byName = new HashMap<>();
    private final Map<String, List<Country>> byDemonym = new HashMap<>();

    private Countries(List<Country> all) {
        this.all = List.copyOf(all);
        all.forEach(country -> names(country).forEach(name -> byName.putIfAbsent(name, country)));
        all.forEach(country -> forms(country)
                .filter(form -> !byName.containsKey(form)) // Laos is no plural of Lao
                .forEach(form -> byDemonym
                        .computeIfAbsent(form, key -> new ArrayList<>())
                        .add(country)));
    }

    /** As English copy writes them. */
    public static Countries english() {
        return ENGLISH;
    }

    /** Every country, by code. */
    public List<Country> all() {
        return all;
    }

    /** The country of this name or abbreviation, written so. */
    public Optional<Country> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The countries whose adjective or people this is, singular or plural: two for Congolese, mostly one or none. */
    public List<Country> demonym(String word) {
        return List.copyOf(byDemonym.getOrDefault(word, List.of()));
    }

    /** Every demonym in every number. */
    public Stream<String> demonyms() {
        return byDemonym.keySet().stream();
    }

    private static Stream<String> names(Country country) {
        var own = Stream.of(List.of(country.name()), country.otherNames(), country.abbreviations())
                .flatMap(List::stream);
        return Stream.concat(own, cldr(country).stream());
    }

    private static Optional<String> cldr(Country country) {
        var name = new Locale("", country.code().length() == 2 ? country.code() : "").getDisplayCountry(Locale.ENGLISH);
        return Optional.of(name).filter(shown -> !shown.isEmpty() && !shown.equals(country.code()));
    }

    private static Stream<String> forms(Country country) {
        return country.demonyms().stream()
                .flatMap(word -> hasRegularPlural(word) ? Stream.of(word, word + "s") : Stream.of(word));
    }

    private static boolean hasRegularPlural(String word) {
        return Stream.of("ese", "sh", "ch", "ss", "s", "men", "man").noneMatch(word::endsWith)
                || word.endsWith("German");
    }

    private static Countries read() {
        var in = Objects.requireNonNull(Countries.class.getResourceAsStream(TABLE), TABLE);
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new Countries(lines.lines()
                    .filter(line -> !line.startsWith(COMMENT) && !line.startsWith(HEADER))
                    .map(Countries::country)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + TABLE, e);
        }
    }

    private static Country country(String line) {
        var cells = line.split("\t", -1);
        return new Country(cells[0], cells[1], list(cells[2]), list(cells[3]), list(cells[4]));
    }

    private static List<String> list(String cell) {
        return Arrays.stream(cell.split(";", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
