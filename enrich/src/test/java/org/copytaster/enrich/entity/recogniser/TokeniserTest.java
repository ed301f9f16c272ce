package org.copytaster.enrich.entity.recogniser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.copytaster.enrich.entity.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokeniserTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            Oslo's port closed.                     ; Oslo 's port closed .
            the Bergs\u2019 farm                         ; the Bergs \u2019 farm
            Ann O'Hare and Bo D\u2019Arc                 ; Ann O'Hare and Bo D\u2019Arc
            He'll say they\u2019ve won                   ; He 'll say they \u2019ve won
            Nana Akufo-Addo met Kim Min-seo         ; Nana Akufo-Addo met Kim Min-seo
            a US-led, Bergen-based firm             ; a US - led , Bergen - based firm
            the pro-Berg camp                       ; the pro - Berg camp
            US-China and EU-Norway talks            ; US - China and EU - Norway talks
            the U.S. fleet, the U.N.                ; the U.S. fleet , the U.N.
            J. R. Holm of Holm Inc. said            ; J. R. Holm of Holm Inc. said
            Mr. Berg, Dr. Lind and Sen. Roy         ; Mr. Berg , Dr. Lind and Sen. Roy
            on Jan. 5 at 10:30 a.m. in No. 4        ; on Jan. 5 at 10:30 a.m. in No. 4
            He said no.                             ; He said no .
            $1,250.75 or 3.5%                       ; $ 1,250.75 or 3.5 %
            (AT&T) and M&S                          ; ( AT&T ) and M&S
            OSLO/BERGEN (Wire) -- Rain...           ; OSLO / BERGEN ( Wire ) -- Rain ...
            see www.example.org/a, or example.com.  ; see www.example.org/a , or example.com .
            write to a.b@example.org                ; write to a.b@example.org
            """)
    void cutsAsAnEditorWouldRead(String text, String tokens) {
        assertThat(String.join(" ", words(text))).isEqualTo(tokens);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            It rained. It stopped.                 ; It rained . | It stopped .
            Mr. Berg left. He won.                 ; Mr. Berg left . | He won .
            He left the U.S. The rest stayed.      ; He left the U.S. | The rest stayed .
            He left the U.S. Navy in May.          ; He left the U.S. Navy in May .
            "Go!" she said. "Now."                 ; " Go ! " she said . | " Now . "
            Version 2. of it                       ; Version 2 . of it
            """)
    void endsSentencesWhereTheyEnd(String text, String sentences) {
        assertThat(sentences(text)).isEqualTo(sentences);
    }

    @Test
    void closesASentenceAtTabsAndLineEnds() {
        assertThat(sentences("Berg\t3\nLind\t4")).isEqualTo("Berg | 3 | Lind | 4");
    }

    @Test
    void closesASentenceThatHasNoEnd() {
        var tokens = read(List.of(TextField.paragraph(0, "Berg 3 ".repeat(300))));
        assertThat(IntStream.range(0, tokens.size()).filter(tokens::opensSentence))
                .containsExactly(0, Tokeniser.LONGEST, 2 * Tokeniser.LONGEST);
    }

    @Test
    void readsNoMoreThanItsLimit() {
        assertThat(read(List.of(TextField.paragraph(0, "word ".repeat(30_000)))).size())
                .isBetween(StoryTokens.MOST - 4, StoryTokens.MOST);
    }

    @Test
    void tellsOffsetsWithinEachFieldInUtf16Units() {
        var second = "\ud83d\ude00 \u200fOslo\u2019s fj\u00f8rd";
        var tokens = read(List.of(TextField.headline("Rain"), TextField.paragraph(0, second)));
        assertThat(IntStream.range(0, tokens.size())
                        .mapToObj(n -> tokens.field(n) + ":" + tokens.start(n) + "-" + tokens.end(n)))
                .containsExactly("0:0-4", "1:0-2", "1:4-8", "1:8-10", "1:11-16");
    }

    private static String sentences(String text) {
        var tokens = read(List.of(TextField.paragraph(0, text)));
        return IntStream.range(0, tokens.size())
                .mapToObj(n -> (n > 0 && tokens.opensSentence(n) ? "| " : "") + tokens.word(n))
                .collect(Collectors.joining(" "));
    }

    private static List<String> words(String text) {
        var tokens = read(List.of(TextField.paragraph(0, text)));
        return IntStream.range(0, tokens.size()).mapToObj(tokens::word).toList();
    }

    private static StoryTokens read(List<TextField> fields) {
        var tokens = new StoryTokens();
        new Tokeniser(tokens).read(fields);
        return tokens;
    }
}
