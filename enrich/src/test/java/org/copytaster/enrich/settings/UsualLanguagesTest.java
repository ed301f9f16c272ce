package org.copytaster.enrich.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsualLanguagesTest {
    @Test
    void knowsTheLanguageOfEachProviderByItsNameInLowerCase() {
        var usual = EnrichConfig.languages("Fjordwire=nb-NO, elbwire = deu,").orElseThrow();
        assertThat(usual.of("fjordwire")).isEqualTo("nb");
        assertThat(usual.of("elbwire")).isEqualTo("de");
        assertThat(usual.of("northwire")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fjordwire", "=en", "fjordwire=", "fjordwire=english"})
    void refusesWhatNamesNoProviderOrNoLanguage(String pairs) {
        assertThat(EnrichConfig.languages(pairs)).isEmpty();
    }
}
