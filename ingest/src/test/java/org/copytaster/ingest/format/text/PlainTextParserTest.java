package org.copytaster.ingest.format.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copytaster.ingest.format.Inputs.input;
import static org.copytaster.ingest.format.Inputs.named;
import static org.copytaster.ingest.format.Inputs.story;
import static org.copytaster.ingest.format.Inputs.texts;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextParserTest {
    private static final String COPY = """
            Harbour fire kills two

            By Ada Moss

            NORHAVEN (NW) — Two dock workers died on Tuesday
            in a fire, the port said.

            It burned for hours.

            (Norland Wire)
            """;

    @Test
    void tellsHeadlineBylineBodyAndCreditApart() {
        var story = story(COPY);

        assertThat(story.getFormat()).isEqualTo("text");
        assertThat(story.getHeadline()).isEqualTo("Harbour fire kills two");
        assertThat(story.getByline()).isEqualTo("By Ada Moss");
        assertThat(story.getDateline()).isEqualTo("NORHAVEN (NW)");
        assertThat(story.getCreditLine()).isEqualTo("(Norland Wire)");
        assertThat(texts(story))
                .containsExactly(
                        "text|NORHAVEN (NW) — Two dock workers died on Tuesday in a fire, the port said.",
                        "text|It burned for hours.");
        assertThat(story.getParagraphs()).extracting(p -> p.getNumber()).containsExactly(0, 1);
    }

    @Test
    void readsCopyWithoutHeadlineWhoseLastLineIsACredit() {
        var story = story("President Moss spoke on Tuesday.\n\nShe said no.\n\nKarim Dahl, with AFP");

        assertThat(story.getHeadline()).isEmpty();
        assertThat(story.getParagraphs()).hasSize(2);
        assertThat(story.getCreditLine()).isEqualTo("Karim Dahl, with AFP");
        assertThat(story.getByline()).isEqualTo("Karim Dahl");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AFP",
                "(Reuters)",
                "AFP/Reuters",
                "Ada Moss",
                "Ada Moss in Oslo, with AP",
                "Ada Moss and Bo Lind, AFP",
                "With files from The Norland Wire",
                "(Reporting by Ada Moss; Editing by Bo Lind)"
            })
    void takesALastLineThatNamesAnAgencyOrAReporterAsTheCredit(String line) {
        assertThat(story("Head line\n\nOne sentence.\n\n" + line).getCreditLine())
                .isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"The end.", "He said \"no.\"", "what comes next", "More to come at six o'clock"})
    void keepsAnyOtherLastLineInTheBody(String line) {
        var story = story("Head line\n\nOne sentence.\n\n" + line);

        assertThat(story.getCreditLine()).isEmpty();
        assertThat(story.getParagraphs()).hasSize(2);
    }

    @Test
    void knowsAStoryByItsNameWhereTheSenderGivesOne() {
        var story = story(named(COPY, "fires/harbour.txt"));

        assertThat(story.getStoryId()).isEqualTo("desk-folder:fires/harbour.txt");
        assertThat(story.getIdentity()).isEqualTo("declared");
    }

    @Test
    void knowsAStoryByItsTextElse() {
        assertThat(story(COPY).getIdentity()).isEqualTo("derived");
        assertThat(story(COPY).getStoryId()).isEqualTo(story(COPY + "\n").getStoryId());
        assertThat(story(COPY).getStoryId()).isNotEqualTo(story("Other " + COPY).getStoryId());
    }

    @Test
    void readsWindows1252WithAWarning() {
        var story = story(input("Fähre – gesunken\n\nEin Satz.".getBytes(Charset.forName("windows-1252"))));

        assertThat(story.getHeadline()).isEqualTo("Fähre – gesunken");
        assertThat(story.getWarnings()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KILL: Harbour fire | KILL | headline | ''",
                "ADVISORY: schedule | '' | '' | advisory",
                "CORRECTED-Harbour fire | '' | '' | correction",
                "Wildfires kill 12 | '' | '' | ''"
            })
    void readsTheSignalsOfAHeadline(String headline, String signal, String field, String change) {
        var story = story(headline + "\n\nOne sentence.");

        assertThat(story.getTextSignal()).isEqualTo(signal);
        assertThat(story.getTextSignalField()).isEqualTo(field);
        assertThat(story.getChange()).isEqualTo(change);
    }

    @Test
    void readsTheSameBytesAsTheSameRecord() {
        assertThat(story(COPY)).isEqualTo(story(COPY));
    }
}
