package org.copytaster.ingest.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The quick way through a line gives what the rules say, one after the other. */
class CleanLineTest {
    private static final String CHARACTERS =
            "ab  \t\n\r\u000B\u0001\u007F\u0085\u00A0é\u0301\u2019\u2028\u200B\uFEFF\uD83D\uDE00\u212B";

    @Test
    void cleansALineAsTheRulesSayOneByOne() {
        var random = new Random(5);

        for (int i = 0; i < 100_000; i++) {
            var raw = line(random);
            assertThat(CleanText.line(raw)).as(escaped(raw)).isEqualTo(byTheRules(raw, false));
            assertThat(CleanText.row(raw)).as(escaped(raw)).isEqualTo(byTheRules(raw, true));
        }
    }

    private static String line(Random random) {
        var line = new StringBuilder();
        int length = random.nextInt(9);
        for (int i = 0; i < length; i++) {
            line.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return line.toString();
    }

    private static String byTheRules(String raw, boolean tabsStay) {
        var text = raw.replaceAll(
                        "(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])", "\uFFFD")
                .replaceAll("[\\n\\r\\u000B\\f\\u0085\\u2028\\u2029]", "\n")
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
        var blanks = tabsStay
                ? text.replaceAll("[ \\n]+", " ").replaceAll(" ?\\t ?", "\t")
                : text.replaceAll("[ \\n\\t]+", " ");
        var padding = "[\\u00A0\\uFEFF\\u200B\\s\\p{Z}&&[^\\u2007\\u202F]]";
        return Normalizer.normalize(blanks, Normalizer.Form.NFC).replaceAll("^" + padding + "+|" + padding + "+$", "");
    }

    private static String escaped(String raw) {
        var out = new StringBuilder();
        raw.chars().forEach(c -> out.append(String.format("\\u%04X", c)));
        return out.toString();
    }
}
