package org.copytaster.schemas.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyCreditTest {
    /** Agencies in square brackets, givers of pictures in angled ones. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "LONDON (Reuters) - It rained.              | LONDON ([Reuters]) - It rained.",
                "OSLO, Nov 3 (AFP/dpa) -- It rained.        | OSLO, Nov 3 ([AFP]/[dpa]) -- It rained.",
                "CANBERRA (AAP) - It rained.                | CANBERRA ([AAP]) - It rained.",
                "AFP                                        | [AFP]",
                "APA                                        | [APA]",
                "-- PTI, ANI and IANS.                      | -- [PTI], [ANI] and [IANS].",
                "It rained. (With inputs from PTI)          | It rained. (With inputs from [PTI])",
                "It rained. --Field Level Media             | It rained. --[Field Level Media]",
                "It rained, with Kyodo News.                | It rained, with [Kyodo News].",
                "The port. REUTERS/Anna Weil                | The port. [REUTERS]/Anna Weil",
                "The port. (AP Photo/Anna Weil)             | The port. ([AP] Photo/Anna Weil)",
                "The port. AFP/Pool                         | The port. [AFP]/<Pool>",
                "The port, via Reuters                      | The port, via [Reuters]",
                "He told Reuters on Monday.                 | He told Reuters on Monday.",
                "A Reuters/Weil poll of 1,000 voters        | A Reuters/Weil poll of 1,000 voters",
                "Paid via UPI at the port.                  | Paid via UPI at the port.",
                "It rained (EPA)                            | It rained (EPA)",
                "The port board (AP) said that it rained.   | The port board (AP) said that it rained."
            })
    void tellsACreditFromAnAgencyInTheNews(String paragraph, String marked) {
        var credits = AgencyCredit.in(paragraph);
        var text = new StringBuilder(paragraph);
        for (var i = credits.size() - 1; i >= 0; i--) {
            var credit = credits.get(i);
            text.insert(credit.end(), credit.isAgency() ? ']' : '>')
                    .insert(credit.start(), credit.isAgency() ? '[' : '<');
        }
        assertThat(text).hasToString(marked);
    }

    /** What is compared pair by pair takes minutes here. */
    @ParameterizedTest
    @ValueSource(strings = {"AP/A ", "via AP ", "/Pool", "(AP) - ", "AP and ", "( ", "The Associated Press/"})
    void isReadInTimeHoweverManyThereAre(String credit) {
        var hostile = credit.repeat(50_000);

        var found = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> AgencyCredit.in(hostile));

        assertThat(found.stream().map(AgencyCredit::start).toList()).isSorted();
    }
}
