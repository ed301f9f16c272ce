package org.copytaster.enrich.entity.recogniser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.copytaster.enrich.entity.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileTextTest {
    private static final int MEGABYTE = 1 << 20;
    private static final long SEED = 42;
    private static final String[] SCRAPS = {
        "Oslo",
        "Anna Berg",
        "U.S.",
        "'s",
        "\u2019",
        "-",
        "--",
        "...",
        ".",
        "\"",
        "(",
        ")",
        "\t",
        "\n",
        " ",
        "\u00a0",
        "\u200f",
        "\u202e",
        "\ud83d",
        "\ude00",
        "\ud83d\ude00",
        "\u0301",
        "\u0000",
        "\uffff",
        "0",
        "1,000.5",
        "http://",
        "www.",
        "Mr.",
        "No.",
        "Inc.",
        "&",
        "AT&T",
        "of",
        "for the",
        "\u05d0",
        "\u0627",
        "\u4e2d",
        "\u01c5",
        "@",
        "_",
        "/",
        "US-led",
        "X".repeat(70),
        "a".repeat(300)
    };

    private final Recogniser recogniser = Recogniser.english();

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("no blank", "a".repeat(MEGABYTE)),
                Arguments.of("no blank, capitals", "A".repeat(MEGABYTE)),
                Arguments.of("hyphens within a word", "Us-".repeat(MEGABYTE / 3) + "x"),
                Arguments.of("apostrophes within a word", "A'".repeat(MEGABYTE / 2) + "s"),
                Arguments.of("full stops within a word", "A.".repeat(MEGABYTE / 2)),
                Arguments.of("full stops", ".".repeat(MEGABYTE)),
                Arguments.of("closing signs", ".)".repeat(MEGABYTE / 2)),
                Arguments.of("quotes", "\"".repeat(MEGABYTE)),
                Arguments.of("blanks after a stop", "A.".concat(" ".repeat(MEGABYTE))),
                Arguments.of("stops and blanks", ". ".repeat(MEGABYTE / 2)),
                Arguments.of("an address", "http://" + "a.".repeat(MEGABYTE / 2)),
                Arguments.of("100,000 capitals", "A ".repeat(100_000)),
                Arguments.of("100,000 capitals and small words", "A of ".repeat(100_000)),
                Arguments.of("lone surrogates", "\ud83d ".repeat(100_000) + "\ude00".repeat(100_000)),
                Arguments.of("marks of direction", "\u200f\u202eOslo\u202c ".repeat(50_000)),
                Arguments.of("combining marks", "\u0301".repeat(MEGABYTE)),
                Arguments.of("a table", "Oslo\t1\t2.5\tBerg\n".repeat(30_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void getsThroughInTime(String what, String text) {
        var field = TextField.paragraph(0, text);
        var reading = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> recogniser.read(List.of(field)), what);
        assertThat(reading.spans()).hasSizeLessThanOrEqualTo(StoryTokens.MOST);
    }

    @Test
    void findsANameBetweenMarksOfDirection() {
        var field = TextField.paragraph(0, "The minister went to \u200fOslo\u200e on Monday.");
        assertThat(recogniser.tag(List.of(field)))
                .extracting(span -> span.type() + " " + span.text())
                .containsExactly("place Oslo");
    }

    @Test
    void keepsItsPromisesForAnyMixOfScraps() {
        var random = new Random(SEED);
        for (var round = 0; round < 5_000; round++) {
            var text = scraps(random);
            assertThatCode(() -> RecogniserFuzz.check(text))
                    .as("seed %d, round %d: %s", SEED, round, text)
                    .doesNotThrowAnyException();
        }
    }

    private static String scraps(Random random) {
        var text = new StringBuilder();
        for (var n = random.nextInt(40); n >= 0; n--) {
            text.append(SCRAPS[random.nextInt(SCRAPS.length)]).append(random.nextInt(3) == 0 ? "" : " ");
        }
        return text.toString();
    }
}
