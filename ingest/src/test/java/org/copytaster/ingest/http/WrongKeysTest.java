package org.copytaster.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrongKeysTest {
    /** The addresses that wrong keys came from, and what the log says of them. */
    @ParameterizedTest
    @CsvSource(
            value = {
                "'',                        ''",
                "10.0.0.7,                  1 from 10.0.0.7",
                "10.0.0.7 ::1 10.0.0.7,     '2 from 10.0.0.7, 1 from ::1'",
                "b a,                       '1 from a, 1 from b'",
                "a b c d e f g a b c d e,   '2 from a, 2 from b, 2 from c, 2 from d, 2 from e, 2 from other addresses'",
            })
    void saysWhereTheyCameFrom(String addresses, String line) {
        var wrong = new WrongKeys();
        words(addresses).forEach(wrong::count);

        assertThat(wrong.news()).isEqualTo(line);
        assertThat(wrong.news()).as("told once").isEmpty();
    }

    @Test
    void tellsABoundedNumberOfAddressesApart() {
        var wrong = new WrongKeys();
        for (int i = 0; i < 10 * WrongKeys.REMEMBERED; i++) {
            wrong.count("10.0." + i / 256 + "." + i % 256);
        }
        wrong.count("10.0.0.0");

        assertThat(wrong.news())
                .startsWith("2 from 10.0.0.0, 1 from 10.0.0.1, ")
                .endsWith(", " + (10 * WrongKeys.REMEMBERED - 5) + " from other addresses");
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
