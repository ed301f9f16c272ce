package org.copytaster.enrich.entity.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CountriesTest {
    private final Countries countries = Countries.english();

    @Test
    void knowsEveryCodeOfIso3166() {
        assertThat(countries.all()).extracting(Country::code).contains(Locale.getISOCountries());
    }

    @Test
    void knowsEveryCountryByTheNameCldrGivesIt() {
        assertThat(Arrays.stream(Locale.getISOCountries())
                        .map(code -> new Locale("", code).getDisplayCountry(Locale.ENGLISH)))
                .allSatisfy(name -> assertThat(countries.named(name)).as(name).isPresent());
    }

    @Test
    void givesNoTwoCountriesOneName() {
        var seen = new HashSet<String>();
        countries.all().forEach(country -> {
            assertThat(seen.add(country.name())).as(country.name()).isTrue();
            country.otherNames()
                    .forEach(name -> assertThat(seen.add(name)).as(name).isTrue());
            country.abbreviations().forEach(name -> seen.add(name));
        });
    }

    @Test
    void tellsWhoseADemonymIs() {
        assertThat(countries.demonym("Norwegians")).extracting(Country::code).containsExactly("NO");
        assertThat(countries.demonym("Germans")).extracting(Country::code).containsExactly("DE");
        assertThat(countries.demonym("Congolese")).extracting(Country::code).containsExactly("CD", "CG");
        assertThat(countries.demonym("Laos")).isEmpty();
        assertThat(countries.demonym("European")).isEmpty();
    }
}
