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
                "GROSSETO, Italy (AP) -- | GROSSETO, Italy (AP)"
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
                ""
            })
    void seesNoDatelineInASentence(String paragraph) {
        assertThat(Dateline.of(paragraph)).isEmpty();
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
