package org.copytaster.ingest.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordLossTest {
    @ParameterizedTest
    @CsvSource({
        "'The ferry sails.', 'The ferry sails.', 3, 0, ''",
        "'The  ferry\tsails.', 'The ferry sails', 3, 0, ''",
        "'one two', 'onetwo', 2, 0, ''",
        "'The ferry sails again', 'The ferry again', 4, 1, sails",
        "'to be or not to be', 'to be or not', 6, 2, to",
        "'the end', '', 2, 2, the",
        "'', 'more than was sent', 0, 0, ''",
        "'Cafe\u0301 bar', 'Caf\u00e9 bar', 2, 0, ''",
        "'東京 は', '東京', 2, 1, は",
        "'12.5 %', '12.5', 2, 0, ''",
        "'\uD83D\uDE00 one two', 'onetwo', 3, 0, ''",
        "'\uD835\uDC00 one', 'one', 2, 1, '\uD835\uDC00'"
    })
    void countsTheWordsThatWereNotKept(String seen, String kept, int words, int lost, String first) {
        assertThat(WordLoss.between(seen, kept)).isEqualTo(new WordLoss(words, lost, first));
    }

    @Test
    void warnsOnlyOfALoss() {
        assertThat(new WordLoss(400, 0, "").warning()).isEmpty();
        assertThat(new WordLoss(400, 2, "ferry").warning())
                .contains("2 of 400 words of the body were lost, the first is 'ferry'");
    }

    @Test
    void addsUp() {
        assertThat(new WordLoss(4, 0, "").and(new WordLoss(3, 1, "quay"))).isEqualTo(new WordLoss(7, 1, "quay"));
    }
}
