package org.copytaster.enrich.lead.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no telling of the lead, by examples and what looks like them, in every language with set words. */
class AsideTest {
    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "/leads/asides.txt", delimiter = '~', quoteCharacter = '`')
    void tellsNewsFromWhatIsNone(String kind, String language, String text) {
        assertThat(kind(language, text.replace('⏎', '\n'))).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", " \u00A0", "\n"})
    void looksBehindSignsThatAreNotSeen(String unseen) {
        assertThat(kind("en", unseen + "EARLIER: The quay was to be closed.")).isEqualTo("ENTRY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "(",
                "[",
                "[1",
                "12",
                "12:",
                "12:3",
                "1",
                "\"",
                "“",
                "‘",
                "?",
                "Q",
                "A",
                "*",
                "•",
                "+",
                ";",
                "|",
                ", left",
                "(photo",
                "\uD83D\uDE00",
                "photo",
                "a\n-",
                "-\n- ",
                "« »"
            })
    void standsAnyParagraph(String odd) {
        assertThat(kind("en", odd)).isNotNull();
    }

    @Test
    void takesALongParagraphBehindALinkForRunningText() {
        var text = "Read more: " + "The harbour council of Marsvik closed its quay on Tuesday. ".repeat(6);

        assertThat(kind("en", text)).isEqualTo("NEWS");
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatItIsInWords(Aside aside) {
        assertThat(aside.meaning()).startsWith("a").doesNotEndWith(".");
    }

    private static String kind(String language, String text) {
        var reader = new ProseReader(Languages.lexicon(language).orElseThrow());
        return reader.read(text).aside().map(Enum::name).orElse("NEWS");
    }
}
