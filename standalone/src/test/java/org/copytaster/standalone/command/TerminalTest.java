package org.copytaster.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTest {
    @ParameterizedTest
    @CsvSource({"80, 80", "200, 200", "39, 40", "1, 40"})
    void takesTheWidthThatIsAskedForButNoneThatHoldsNoSentence(String columns, int width) {
        assertThat(Terminal.set(columns)).contains(width);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-80", "wide", "80 ", "99999999"})
    void believesNothingElse(String columns) {
        assertThat(Terminal.set(columns)).isEmpty();
    }
}
