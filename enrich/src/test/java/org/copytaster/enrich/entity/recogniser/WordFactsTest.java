package org.copytaster.enrich.entity.recogniser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copytaster.enrich.entity.TextField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFactsTest {
    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(delimiter = ';', textBlock = """
            Then Mr. Berg left.                ; Berg   ; AFTER_HONORIFIC CAPITAL_WITHIN ALONE
            The minister Anna Berg left.       ; Anna   ; AFTER_ROLE CAPITAL_WITHIN OPENS_RUN
            It rained, Anna Berg said.         ; Berg   ; SPEAKS CAPITAL_WITHIN CLOSES_RUN
            They live in Ellery now.           ; Ellery ; AFTER_IN CAPITAL_WITHIN ALONE
            As the Lions won.                  ; Lions  ; AFTER_THE CAPITAL_WITHIN ALONE
            At Holm Shipping Ltd. it was calm. ; Holm   ; OF_COMPANY CAPITAL_WITHIN OPENS_RUN AFTER_IN
            Then Ellery United won.            ; Ellery ; OF_CLUB CAPITAL_WITHIN OPENS_RUN
            Then the Port Board met.           ; Port   ; OF_BODY AFTER_THE CAPITAL_WITHIN OPENS_RUN
            The body (NPB) met.                ; NPB    ; IN_BRACKETS CAPITAL_WITHIN ALONE
            Then Ellery's port closed.         ; Ellery ; OWNS CAPITAL_WITHIN ALONE
            Turkey won. It ate turkey.         ; Turkey ; LOWER_CASE ALONE
            Then the Norwegian Port Board (NPB) met. ; Port ; OF_BODY ABBREVIATED CAPITAL_WITHIN AFTER_THE
            Then Mayor Berg left.              ; Berg   ; AFTER_ROLE CAPITAL_WITHIN CLOSES_RUN
            In Marsvik, Ohio, it rained.       ; Ohio   ; AFTER_COMMA CAPITAL_WITHIN ALONE
            """)
    void gathersWhatTheStoryTellsOfAWord(String text, String word, String facts) {
        assertThat(facts(text, word))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(facts.split(" ")).map(WordFact::valueOf).collect(Collectors.toSet()));
    }

    private static Set<WordFact> facts(String text, String word) {
        var reading = new StoryReading(new Clusters(new int[0], new short[0], new byte[0]));
        reading.read(List.of(TextField.paragraph(0, text)));
        var found = EnumSet.noneOf(WordFact.class);
        for (var token = 0; token < reading.tokens().size(); token++) {
            if (reading.tokens().word(token).equals(word)) {
                var bits = reading.focus().facts.facts(token);
                Stream.of(WordFact.values())
                        .filter(fact -> (bits & fact.bit()) != 0)
                        .forEach(found::add);
            }
        }
        return found;
    }
}
