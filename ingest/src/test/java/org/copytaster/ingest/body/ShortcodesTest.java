package org.copytaster.ingest.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShortcodesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[caption id=\"a\"]<img src=\"q.jpg\"/> The quay[/caption] | <figure><img src=\"q.jpg\"/><figcaption> The quay</figcaption></figure>",
                "a [caption caption=\"The boat\"]<a href=\"b\"><img src=\"b.jpg\"></a>[/caption] b | a <figure><a href=\"b\"><img src=\"b.jpg\"></a><figcaption>The boat </figcaption></figure> b",
                "[caption]Words alone[/caption] | <figure><figcaption>Words alone</figcaption></figure>",
                "[gallery ids=\"1,2\"] | <object>[gallery ids=\"1,2\"]</object>",
                "[embed]https://v.example/1[/embed] | <object>[embed]https://v.example/1[/embed]</object>",
                "[video src=\"v.mp4\"] | <object>[video src=\"v.mp4\"]</object>"
            })
    void readsWhatStandsInBracketsForPrograms(String typed, String html) {
        assertThat(Shortcodes.typed(typed)).isEqualTo(html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He wrote [sic] so.",
                "[caption] and no end",
                "[/caption] and no beginning [caption]",
                "[videos] and [gallery",
                "[caption without an end[/caption]"
            })
    void leavesWordsInBracketsAlone(String typed) {
        assertThat(Shortcodes.typed(typed)).isEqualTo(typed);
    }

    @Test
    void readsBracketsWithoutTheirOtherHalfInTime() {
        var many = "[/caption]".repeat(200_000) + "[caption ".repeat(200_000) + "[gallery ".repeat(200_000);

        assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertThat(Shortcodes.typed(many)).isEqualTo(many));
    }
}
