package org.copytaster.runtime.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeTextTest {
    @ParameterizedTest
    @CsvSource({
        "merident:md-7731, merident:md-7731",
        "'a\nb', 'a\\nb'",
        "'a\r\nb', 'a\\r\\nb'",
        "'\u001b[31mred', '\\u001b[31mred'",
        "'a\u009b2Jb', 'a\\u009b2Jb'",
        "'a\u2028b', 'a\\u2028b'",
        "'a\u202eb', 'a\\u202eb'",
        "'a\u0000b', 'a\\u0000b'",
        "'a\\nb', 'a\\\\nb'",
        "'Österreich 東京', 'Österreich 東京'",
        "'\ud83d\ude00', '\ud83d\ude00'",
    })
    void escapesWhatCouldForgeALineOrMoveACursor(String text, String shown) {
        assertThat(SafeText.of(text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain-word|plain-word",
                "two words|\"two words\"",
                "a=b|\"a=b\"",
                "say \"no\"|\"say \\\"no\\\"\"",
                "''|\"\"",
            })
    void quotesAValueThatAReaderCouldNotTellTheEndOf(String text, String shown) {
        assertThat(SafeText.value(text)).isEqualTo(shown);
    }
}
