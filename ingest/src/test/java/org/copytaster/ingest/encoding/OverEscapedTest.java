package org.copytaster.ingest.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OverEscapedTest {
    static Stream<Arguments> escaped() {
        return Stream.of(
                Arguments.of("One.\\n\\nTwo\\tthree.", "One.\n\nTwo\tthree."),
                Arguments.of("One.\\r\\nTwo.", "One.\r\nTwo."),
                Arguments.of("One.\\nTwo.", "One.\nTwo."),
                Arguments.of("<p>One.</p>\\n<p>Two.</p>", "<p>One.</p>\n<p>Two.</p>"),
                Arguments.of("<p>One.<\\/p>", "<p>One.</p>"),
                Arguments.of("He said \\\"no\\\".", "He said \"no\"."),
                Arguments.of("Caf\\u00e9 \\ud83d\\ude00", "Café \uD83D\uDE00"),
                Arguments.of("One.\\n", "One.\n"),
                Arguments.of("Saved in C:\\new.\\n\\nTwo.", "Saved in C:\\new.\n\nTwo."));
    }

    @ParameterizedTest
    @MethodSource("escaped")
    void readsWhatWasEscapedOnceTooOftenAsItWasMeant(String text, String meant) {
        assertThat(OverEscaped.repair(text)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Saved in C:\\new\\text\\report.",
                "The share is \\\\server\\news",
                "AC\\DC and \\o/",
                "the line \\nabla goes on",
                "{\"a\":\"b\\n\\nc\"}",
                "no backslash"
            })
    void leavesABackslashThatStandsByRight(String text) {
        assertThat(OverEscaped.repair(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C:\\.", "\\n ", "\\", "\\\\a", "\\nC:\\x"})
    void readsWhatIsMadeToTakeLongInTime(String piece) {
        var text = "One.\\n\\n" + piece.repeat(200_000) + "C:\\" + ".".repeat(500_000);

        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(OverEscaped.repair(text)).isNotEmpty());
    }
}
