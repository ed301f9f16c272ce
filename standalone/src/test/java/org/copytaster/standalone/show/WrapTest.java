package org.copytaster.standalone.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text in lines: a slash parts them, underscores are blanks, angle brackets begin and end a colour. */
class WrapTest {
    private static final String BEGIN = "\u001b[32m";
    private static final String END = "\u001b[0m";

    @ParameterizedTest
    @CsvSource({
        "20, Oslo is wet, Oslo is wet",
        "20, '', ''",
        "20, Oslo's port is open again, Oslo's port is open/     again",
        "20, Oslo's port is opened at last, Oslo's port is/     opened at last",
        "20, Oslo   is wet   ,Oslo   is wet",
        "20, the well-known-harbour is open, the/     well-known-harbo/     ur is open",
        "20, merident:urn:md-7731:1 is new, merident:urn:md-7731:/     1 is new",
        "16, Oslo\u00a0is\u00a0closed today, Oslo\u00a0is\u00a0closed/     today",
        "20, 'One\nTwo\n\nThree', One/     Two//     Three"
    })
    void breaksBetweenWordsAndHangsTheRestIn(int columns, String text, String lines) {
        assertThat(shown(new Wrap(columns), "", text)).isEqualTo(lines);
    }

    @ParameterizedTest
    @CsvSource({
        "22, '  7  ', The port of Oslo is closed, '  7  The port of Oslo/     is closed'",
        "26, '0.545  ', The port of Oslo is closed, '0.545  The port of Oslo is/       closed'",
        "28, '1000  ', The port of Oslo is closed, '1000  The port of Oslo is/      closed'"
    })
    void setsTheRestUnderTheTextBehindALabel(int columns, String label, String text, String lines) {
        assertThat(String.join("/", new Wrap(columns).hanging(label, text))).isEqualTo(lines);
    }

    @ParameterizedTest
    @CsvSource({
        "16, 東京湾の港は閉鎖された。, 東京湾の港は閉鎖/     された。",
        "16, 東京湾の港はまだです。今日, 東京湾の港はまだ/     です。今日",
        "15, Covilha\u0303 Covilha\u0303 Covilha\u0303, Covilha\u0303 Covilha\u0303/     Covilha\u0303"
    })
    void countsWideAndCombiningCharactersAsATerminalDoes(int columns, String text, String lines) {
        assertThat(shown(new Wrap(columns), "", text)).isEqualTo(lines);
    }

    @ParameterizedTest
    @CsvSource({
        "20, <Oslo> is wet, <Oslo> is wet",
        "18, The port of <Oslo Bay> is wet, The port of <Oslo>/     <Bay> is wet",
        "18, <The port of Oslo Bay is closed>, <The port of Oslo>/     <Bay is closed>",
        "20, It rained there in <Oslo>, It rained there in/     <Oslo>"
    })
    void endsAColourWithItsLineAndGoesOnBehindTheIndent(int columns, String text, String lines) {
        assertThat(shown(new Wrap(columns), "", text)).isEqualTo(lines);
    }

    @ParameterizedTest
    @CsvSource({
        "25, was told to [Anna Weil | person] there, was told to [Anna/     Weil | person] there",
        "26, northwire | revision 12 | today, northwire | revision 12 |/     today"
    })
    void keepsATypeBesideItsName(int columns, String text, String lines) {
        assertThat(shown(new Wrap(columns), "", text)).isEqualTo(lines);
    }

    @Test
    void letsTheTabsOfARowReachToTheirStops() {
        assertThat(new Wrap(20).hanging("  5  ", "Weil\tOslo\t1:06")).containsExactly("  5  Weil\tOslo", "     1:06");
    }

    @Test
    void isNeverWiderThanTheTerminalAndLosesNoWord() {
        var random = new Random(12);
        for (int round = 0; round < 2000; round++) {
            var text = randomText(random);
            var wrap = new Wrap(40 + random.nextInt(80));
            var lines = wrap.hanging("  3  ", text);
            assertThat(lines)
                    .as("seed 12, round %d: %s", round, text)
                    .allMatch(line -> TextWidth.of(line) <= wrap.columns());
            assertThat(bare(String.join("", lines)))
                    .as("seed 12, round %d", round)
                    .isEqualTo("3" + bare(text));
        }
    }

    @Test
    void setsAMegabyteWithoutABlankInSeconds() {
        assertTimeout(
                Duration.ofSeconds(10),
                () -> assertThat(new Wrap(60).hanging("  0  ", BEGIN + "x".repeat(1_000_000) + END))
                        .hasSize(18_182));
    }

    private static String randomText(Random random) {
        var text = new StringBuilder();
        for (int words = random.nextInt(60); words > 0; words--) {
            var word = switch (random.nextInt(8)) {
                case 0 -> "東京湾の港";
                case 1 -> BEGIN + "Covilha\u0303 Weil" + END;
                case 2 -> "urn:newsml:northwire.example:20260910:nw-0412".repeat(1 + random.nextInt(3));
                case 3 -> "[Anna Weil | person],";
                case 4 -> "🚢";
                default -> "harbour".substring(random.nextInt(6));
            };
            text.append(word).append(" \t\n".charAt(random.nextInt(20) < 18 ? 0 : 1 + random.nextInt(2)));
        }
        return text.toString();
    }

    /** Without colours and blanks. */
    private static String bare(String text) {
        return TextWidth.STYLE.matcher(text).replaceAll("").replaceAll("\\s", "");
    }

    private static String shown(Wrap wrap, String label, String text) {
        var styled = text.replace("<", BEGIN).replace(">", END);
        return String.join("/", wrap.lines(label, Wrap.INDENT, styled))
                .replace(BEGIN, "<")
                .replace(END, ">");
    }
}
