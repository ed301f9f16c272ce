package org.copytaster.schemas.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignOffTest {
    private static final String TEXT = "Heavy snow closed the road.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                " — AFP",
                " (dpa)",
                " (Kyodo News)",
                " - Bernama",
                " (NW)",
                " ... Read More",
                "…",
                " ...",
                " (AP)."
            })
    void goesOffTheEndOfAText(String signOff) {
        assertThat(SignOff.without(TEXT + signOff)).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {" He told Reuters", " It said no — twice.", " (the port)", " (Northport)", " Read this."})
    void isNoPartOfASentence(String end) {
        assertThat(SignOff.without(TEXT + end)).isEqualTo(TEXT + end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(AFP)", "...", "", "— dpa"})
    void staysWhereItIsAllThereIs(String text) {
        assertThat(SignOff.without(text)).isEqualTo(text);
    }
}
