package org.copytaster.schemas.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireLabelsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BREAKING — Fire   | true  | true",
                "UPDATE 1-Fire     | true  | true",
                "EDITORS' NOTE     | true  | true",
                "LIVE              | true  | true",
                "NEWS — Fire       | false | true",
                "Q — Why?          | false | true",
                "Live Oak, Fla.    | false | false",
                "UPDATED — Fire    | false | false",
                "NORTHPORT — Fire  | false | false",
                "''                | false | false"
            })
    void opensAStoryOrOnlyAParagraph(String text, boolean story, boolean paragraph) {
        assertThat(WireLabels.openStory(text)).isEqualTo(story);
        assertThat(WireLabels.open(text)).isEqualTo(paragraph);
    }
}
