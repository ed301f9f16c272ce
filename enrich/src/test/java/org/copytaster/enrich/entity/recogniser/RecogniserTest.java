package org.copytaster.enrich.entity.recogniser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copytaster.enrich.entity.EntityTaggers;
import org.copytaster.enrich.entity.Tagging;
import org.copytaster.enrich.entity.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecogniserTest {
    private static final Recogniser ENGLISH = Recogniser.english();

    @Test
    void isTheOneInstalled() {
        assertThat(EntityTaggers.installed().version()).isEqualTo(ENGLISH.version());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            Prime Minister Anna Lindholm flew to Oslo on Monday. ; person Anna Lindholm, place Oslo
            The Ministry of Finance said so.                     ; organisation Ministry of Finance
            Shares of Marsvik Shipping Ltd fell in London.       ; organisation Marsvik Shipping Ltd, place London
            Sweden's port of Gothenburg was closed.              ; place Sweden, place Gothenburg
            """)
    void findsNamesAsTheyStand(String text, String names) {
        assertThat(ENGLISH.tag(List.of(TextField.paragraph(0, text))))
                .extracting(span -> span.type() + " " + span.text())
                .containsExactly(names.split(", "));
    }

    @Test
    void pointsIntoTheFieldWhereTheNameIs() {
        var fields = List.of(
                TextField.headline("Port closes"),
                TextField.paragraph(3, "It rained. The port of Oslo closed, Mr. Berg said."));
        assertThat(ENGLISH.tag(fields))
                .extracting(span -> span.field().paragraph() + ":" + span.start() + "-" + span.end())
                .containsExactly("3:23-27", "3:40-44");
    }

    @Test
    void tellsWhereItStoppedReading() {
        var sentence = "The port of Oslo closed. ";
        var fields = List.of(TextField.headline("Rain"), TextField.paragraph(0, sentence.repeat(4_000)));
        assertThat(ENGLISH.read(fields).end()).hasValueSatisfying(end -> {
            assertThat(end.field()).isEqualTo(fields.get(1));
            assertThat(end.offset() / sentence.length()).isBetween(StoryTokens.MOST / 6 - 2, StoryTokens.MOST / 6);
        });
    }

    @Test
    void tellsTheFieldThatItDidNotComeTo() {
        var fields = List.of(TextField.headline("rain ".repeat(StoryTokens.MOST)), TextField.paragraph(0, "Oslo"));
        assertThat(ENGLISH.read(fields).end())
                .hasValueSatisfying(end -> assertThat(end.offset()).isBetween(99_000, 100_000));
        var exact = List.of(TextField.headline("rain ".repeat(19_996).strip()), TextField.paragraph(0, "Oslo"));
        assertThat(ENGLISH.read(exact).end()).contains(new Tagging.End(exact.get(1), 0));
    }

    @Test
    void readsAnOrdinaryStoryToItsEnd() {
        assertThat(ENGLISH.read(List.of(TextField.paragraph(0, "It rained. "))).end())
                .isEmpty();
        assertThat(ENGLISH.read(List.of()).end()).isEmpty();
    }

    @Test
    void readsEnglishAndWhatIsTooShortToTell() {
        assertThat(ENGLISH.reads("en")).isTrue();
        assertThat(ENGLISH.reads("fr")).isFalse();
    }
}
