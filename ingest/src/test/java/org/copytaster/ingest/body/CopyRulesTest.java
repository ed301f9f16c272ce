package org.copytaster.ingest.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.copytaster.ingest.signal.PubStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CopyRulesTest {
    @ParameterizedTest
    @CsvSource({
        "usable,USABLE",
        "Usable,USABLE",
        "canceled,CANCELED",
        "CANCELLED,CANCELED",
        "stat:canceled,CANCELED",
        "pst:withheld,WITHHELD",
        "' stat:Withheld ',WITHHELD"
    })
    void readsAStatusAsAgenciesWriteIt(String raw, PubStatus status) {
        assertThat(PubStatus.read(raw)).contains(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "live", "cancel", "stat:", "usable?"})
    void readsNoOtherWordAsAStatus(String raw) {
        assertThat(PubStatus.read(raw)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PARIS (AFP) — The mayor said. | PARIS (AFP)",
                "CAIRO, Nov. 3 (Xinhua) -- The port opened. | CAIRO, Nov. 3 (Xinhua)",
                "GROSSETO, Italy (AP) -- The trial began. | GROSSETO, Italy (AP)",
                "Berlin (dpa) - Der Hafen brennt. | Berlin (dpa)",
                "LONDON — The minister resigned. | LONDON",
                "OSLO, March 3 - The ferry sank. | OSLO, March 3",
                "GROSSETO, Italy (AP) -- | GROSSETO, Italy (AP)",
                "(NW) - SANDVIK, JUN 2 - The mill closed. | SANDVIK, JUN 2",
                "/FW/ SANDVIK, 2 June - The mill closed. | SANDVIK, 2 June",
                "TASS - SANDVIK, June 2 - The mill closed. | SANDVIK, June 2",
                "(NW) SANDVIK - The mill closed. | SANDVIK",
                "Sandvik (TT): Bruket stängdes. | Sandvik (TT)",
                "Sandvik /fw/: Bruket stängdes. | Sandvik",
                "SANDVIK. /FW/. The mill closed. | SANDVIK",
                "SANDVIK, June 2. /FW-Press/ - The mill closed. | SANDVIK, June 2",
                "Sandvik, 2 jun (NW).- Cerró la fábrica. | Sandvik, 2 jun (NW)",
                "SANDVIK, June 2.- The mill closed. | SANDVIK, June 2",
                "SANDVIK, June 2 FW – The mill closed. | SANDVIK, June 2 FW",
                "Sandvik NTB - Bruket er stengt. | Sandvik NTB",
                "Sandvik, 2. juni (FW): Bruket er stengt. | Sandvik, 2. juni (FW)",
                "SANDVIK, June 2: The mill closed. | SANDVIK, June 2",
                "2 juin (NW) - L'usine a fermé. | 2 juin (NW)",
                "SANDVIK - The mill closed. | SANDVIK",
                "SANDVIK/OSLO - The mill closed. | SANDVIK/OSLO",
                "L’AQUILA — The mill closed. | L’AQUILA",
                "SANDVIK, Minn. (NW) _ The mill closed. | SANDVIK, Minn. (NW)",
                "SANDVIK _ The mill closed. | SANDVIK",
                "SANDVIK, 1er mars 2026 (FW) - L'usine a fermé. | SANDVIK, 1er mars 2026 (FW)",
                "Sandvik, 1. maaliskuuta (FW) -- Tehdas suljettiin. | Sandvik, 1. maaliskuuta (FW)",
                "Sandvik 1. března (FW) - Továrna zavřela. | Sandvik 1. března (FW)",
                "Sandvik, 2026. március 1., vasárnap (FW) - Bezárt. | Sandvik, 2026. március 1., vasárnap (FW)",
                "Сандвик. 1 марта. СЕВЕР - Завод закрыт. | Сандвик. 1 марта. СЕВЕР",
                "SANDVIK, March 1, Kyodo - The mill closed. | SANDVIK, March 1, Kyodo",
                "Sandvik, AAP - The mill closed. | Sandvik, AAP",
                "SANDVIK (NTB-AFP): Bruket er stengt. | SANDVIK (NTB-AFP)",
                "Sandvik, Mar 1 (PTI) The mill closed. | Sandvik, Mar 1 (PTI)",
                "SANDVIK (TT) | SANDVIK (TT)",
                "Sandvik STT - Tehdas suljettiin. | Sandvik STT",
                "Sandvik, 1 mar. Adnkronos - La fabbrica chiude. | Sandvik, 1 mar. Adnkronos",
                "Sandvik 1. marca TASR - Továreň zavreli. | Sandvik 1. marca TASR",
                "SANDVIK, ČTK - Továrna zavřela. | SANDVIK, ČTK",
                "Sandvik, 1. mart Tanjug - Fabrika je zatvorena. | Sandvik, 1. mart Tanjug",
                "КИЇВ, 1 березня Укрінформ - Завод закрили. | КИЇВ, 1 березня Укрінформ",
                "SANDVIK, March 1, Ukrinform - The mill closed. | SANDVIK, March 1, Ukrinform",
                "(Sandvik, March 1, 2026) – The mill closed. | Sandvik, March 1, 2026",
                "(Sandvik, MN, March 1, 2026) - The mill closed. | Sandvik, MN, March 1, 2026"
            })
    void copiesTheDateline(String paragraph, String dateline) {
        assertThat(Dateline.of(paragraph)).contains(dateline);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The mayor (left) - who was there - said no.",
                "President Ada Moss of Norland announced on Wednesday, March 3, that",
                "Ada Moss, 31, said on Monday",
                "BREAKING — Fire in the harbour",
                "A well-known man — a baker — said",
                "UPDATE - Fire in the harbour",
                "(The mayor spoke first) - then it rained",
                "Anna Weil (CDU): that was no good.",
                "The ferry/bridge/tunnel question - again - is open.",
                "Room 12 (the last) - was empty.",
                "He sailed 12 NW - then south.",
                "March 1 - The mill closed.",
                "X-RAY machines were sold.",
                "HARBOUR UNION (PTI) said no.",
                "PARTI DU PORT (PA) Le maire a dit non.",
                "Ada Moss 1. mars - hun sa nei.",
                "STT - The mill closed.",
                "(Adds quotes, March 1) - The mill closed.",
                "(Ada Moss) - The mill closed.",
                "(",
                ""
            })
    void seesNoDatelineInASentence(String paragraph) {
        assertThat(Dateline.of(paragraph)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-01 10:00:00 GMT+00:00 | false",
                "March 1, 2026 | false",
                "Sonntag, 1. März 2026, 10 Uhr | false",
                "20260301T100000Z | false",
                "Kl. 10 | false",
                "SANDVIK, March 1 | true",
                "March 1 (NW) | true",
                "京都 | true"
            })
    void tellsADatelineFromADate(String field, boolean place) {
        assertThat(Dateline.hasPlace(field)).isEqualTo(place);
    }

    @Test
    void namesPlainTextByTheUsualFormsOnly() {
        assertThat(Dateline.naming("SANDVIK - The mill closed.")).isEmpty();
        assertThat(Dateline.naming("SANDVIK (NW) - The mill closed.")).contains("SANDVIK (NW)");
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("One.\n\nTwo.\n", List.of("text|One.", "text|Two.")),
                Arguments.of("One\r\nwrapped.\r\n\r\nTwo.", List.of("text|One wrapped.", "text|Two.")),
                Arguments.of("One.\n \t\nTwo.\n\n\n\n###\n", List.of("text|One.", "text|Two.")),
                Arguments.of("   One\nmore.\n   Two.", List.of("text|One more.", "text|Two.")),
                Arguments.of("  One\nmore.\n  Two.\n  Three.", List.of("text|One more.", "text|Two.", "text|Three.")),
                Arguments.of("\u3000\u3000一。\n\u3000\u3000二。", List.of("text|一。", "text|二。")),
                Arguments.of(
                        "He said:\n\n    One\n    two.\n\nThree.",
                        List.of("text|He said:", "text|One two.", "text|Three.")),
                Arguments.of("- a\n  wrapped\n- b", List.of("text|- a wrapped - b")),
                Arguments.of("- a\n- b", List.of("list|- a", "list|- b")),
                Arguments.of(
                        "Ayr     3   1\nFife    2   0",
                        List.of("preformatted|Ayr     3   1", "preformatted|Fife    2   0")),
                Arguments.of("x".repeat(130) + "\nTwo.", List.of("text|" + "x".repeat(130), "text|Two.")));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void partsTextIntoBlocks(String text, List<String> blocks) {
        assertThat(TextBlocks.of(text))
                .map(block -> block.kind().code() + "|" + block.text())
                .isEqualTo(blocks);
    }

    @Test
    void writesTextThatRecordsCanCarry() {
        assertThat(CleanText.line(" a\u0000\u0007b \t c\u2028d \uD800 \uD83D\uDE00 e\u0301\u00A0"))
                .isEqualTo("ab c d \uFFFD \uD83D\uDE00 é");
    }
}
