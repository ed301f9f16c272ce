package org.copytaster.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    @ParameterizedTest
    @CsvSource({"'','',0", "abc,abc,0", "abc,abd,1", "abc,ab,1", "kitten,sitting,3", "'',abc,3"})
    void countsTheLettersToChange(String from, String to, int distance) {
        assertThat(Nearest.distance(from, to)).isEqualTo(distance);
    }
}
