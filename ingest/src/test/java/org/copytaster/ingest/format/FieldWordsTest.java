package org.copytaster.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copytaster.ingest.body.Block;
import org.copytaster.ingest.body.Block.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "lark.ada",
                "lark",
                "AL",
                "ALJM",
                "al/jm",
                "NW\\lark",
                "lark_a",
                "Lark2",
                "ada@nw.example",
                "élan"
            })
    void knowsALogin(String name) {
        assertThat(Logins.is(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada Lark", "Lark", "ADA LARK", "REUTERS", "王小明", "de la Cruz", "A", ""})
    void knowsAName(String name) {
        assertThat(Logins.is(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "EN,en",
        "nb_no,nb-NO",
        "en-us,en-US",
        "eng,en",
        "ger,de",
        "nob,nb",
        "zh-hans,zh-Hans",
        "en,en",
        "de-CH,de-CH",
        "English (US),English (US)",
        "'',''"
    })
    void spellsALanguageAsBcp47Does(String sent, String tag) {
        assertThat(DeclaredLanguage.of(sent)).isEqualTo(tag);
    }

    @Test
    void looksForTheDatelineBehindNotesBulletsAndByline() {
        var opening = LinesBeforeNews.of(
                texts("[Recasts]", "* Mill closes", "By BO MOSS", "SANDVIK (NW) - It closed.", "More."));

        assertThat(opening).isEqualTo(new LinesBeforeNews(Optional.of("SANDVIK (NW)"), Optional.of("By BO MOSS")));
    }

    @Test
    void looksForNoDatelineBehindTheLead() {
        var opening = LinesBeforeNews.of(texts("The mill closed.", "SANDVIK (NW) - It closed.", "By BO MOSS"));

        assertThat(opening).isEqualTo(new LinesBeforeNews(Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"By Monday the mill had closed.", "Di nuovo in mare", "Door to door in Sandvik", "(NW)", "Av alt"
            })
    void readsNoBylineOffAnotherLine(String line) {
        assertThat(LinesBeforeNews.of(texts(line)).byline()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Av Ida Reed og Bo Moss", "Di ANNA WEIL", "Door Jan van der Moss", "Von Ida Reed", "Por Ana Weil"
            })
    void readsABylineOfOtherLanguages(String line) {
        assertThat(LinesBeforeNews.of(texts(line)).byline()).contains(line);
    }

    @ParameterizedTest
    @CsvSource({
        "dataMining,http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-AIMLTRAINING,reserved",
        "dataMining,plusvocab:DMI-PROHIBITED,reserved",
        "Data Mining,DMI-PROHIBITED-EXCEPTSEARCHENGINEINDEXING,reserved",
        "dataMining,http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-SEECONSTRAINT,conditional",
        "dataMining,plusvocab:DMI-ALLOWED,allowed",
        "dataMining,DMI-UNSPECIFIED,''",
        "dataMining,ask us,conditional",
        "tdm-reservation,1,reserved",
        "tdm:reservation,true,reserved",
        "tdm_reservation,0,allowed"
    })
    void readsWhetherDataMiningIsReserved(String name, String value, String reserved) {
        var rights = new MachineRights();

        assertThat(rights.field(name, value)).isTrue();
        assertThat(rights.rights().orElseThrow().getDataMining()).isEqualTo(reserved);
    }

    @Test
    void letsTheStricterOfTwoStatementsOnDataMiningHold() {
        var rights = new MachineRights();
        rights.reservation("1");
        rights.dataMining("DMI-ALLOWED");

        var read = rights.rights().orElseThrow();
        assertThat(read.getDataMining()).isEqualTo("reserved");
        assertThat(read.getDataMiningRaw()).isEqualTo("tdm-reservation: 1, DMI-ALLOWED");
    }

    @Test
    void saysNothingOfRightsWhereTheCopyDoesNot() {
        var rights = new MachineRights();

        assertThat(rights.field("copyrightnotice", "(c) NW")).isFalse();
        assertThat(rights.rights()).isEmpty();
    }

    private static List<Block> texts(String... paragraphs) {
        return Stream.of(paragraphs).map(text -> new Block(Kind.TEXT, text)).toList();
    }
}
