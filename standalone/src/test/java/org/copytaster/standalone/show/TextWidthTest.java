package org.copytaster.standalone.show;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextWidthTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Oslo > 4",
                "Covilhã > 7",
                "Covilha\u0303 > 7",
                "ﬁ “quoted” — ₹5 > 15",
                "東京 > 4",
                "ソウル > 6",
                "서울 > 4",
                "\u1112\u1161\u11ab > 2",
                "Ａ１ > 4",
                "𠀋 > 2",
                "🚢 > 2",
                "a\u200db > 2",
                "'\u001b[1mOslo\u001b[0m' > 4",
                "'\u001b[9;31m東\u001b[0m京' > 4"
            })
    void countsTheColumnsThatATerminalTakes(String line, int columns) {
        assertThat(TextWidth.of(line)).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource({"'1\tOslo', 12", "'12345678\tOslo', 20", "'\t', 8"})
    void letsATabReachToTheNextStop(String line, int columns) {
        assertThat(TextWidth.of(line)).isEqualTo(columns);
    }

    @Test
    void fillsALineUpToAWidth() {
        assertThat(TextWidth.padded("東京", 6)).isEqualTo("東京  ");
        assertThat(TextWidth.padded("Oslo", 3)).isEqualTo("Oslo");
    }
}
