package org.copytaster.schemas.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.copytaster.schemas.vocabulary.DatelineDash.Sign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineReadingTest {
    /** Of each its places, its month, its credit and its dash. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "PARIS (AFP) — It rained.                 | PARIS                  | -      | AFP     | LONG",
                "CAIRO, Nov. 3 (Xinhua) -- It rained.     | CAIRO                  | Nov    | Xinhua  | DOUBLE_HYPHEN",
                "Berlin (dpa) - It rained.                | Berlin                 | -      | dpa     | HYPHEN",
                "ST. LOUIS, MO., March 13 - It rained.    | ST. LOUIS, MO.         | March  | -       | HYPHEN",
                "BERLIN 5 May (dpa) - It rained.          | BERLIN                 | May    | dpa     | HYPHEN",
                "MADRID, 5 de mayo (EFE) - It rained.     | MADRID                 | mayo   | EFE     | HYPHEN",
                "WASHINGTON/BERLIN — It rained.           | WASHINGTON/BERLIN      | -      | -       | LONG",
                "Rio de Janeiro, Brazil (NW) – It rained. | Rio de Janeiro, Brazil | -      | NW      | LONG",
                "NEW DELHI: It rained.                    | NEW DELHI              | -      | -       | COLON",
                "WASHINGTON (Reuters) It rained.          | WASHINGTON             | -      | Reuters | NONE",
                "OSLO, March 3 2026 (NTB) - It rained.    | OSLO                   | March  | NTB     | HYPHEN",
                "Stratford-upon-Avon — It rained.         | Stratford-upon-Avon    | -      | -       | LONG"
            })
    void partsADateline(String paragraph, String places, String month, String credit, Sign sign) {
        var reading = DatelineReading.of(paragraph).get(0);

        assertThat(reading.places()).isEqualTo(places);
        assertThat(reading.day().map(DatelineDay::month).orElse("-")).isEqualTo(month);
        assertThat(reading.credit()).isEqualTo(credit.equals("-") ? "" : credit);
        assertThat(reading.dash().sign()).isEqualTo(sign);
        assertThat(paragraph.substring(reading.end())).isEqualTo("It rained.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "It rained.",
                "it rained - said Weil",
                "(AFP) - It rained.",
                "A well-known man spoke.",
                "Weil (31) spoke.",
                "At 9:30 it rained.",
                "The Bank of the North (BN) said it rained."
            })
    void seesNoneWhereNothingPartsIt(String paragraph) {
        assertThat(DatelineReading.of(paragraph)).isEmpty();
    }

    @Test
    void givesTheReadingWithTheLongestPlacesFirst() {
        assertThat(DatelineReading.of("OSLO - Police said: it rained."))
                .extracting(DatelineReading::places)
                .containsExactly("OSLO - Police said", "OSLO");
    }

    @Test
    void isWrittenAsItStandsThere() {
        assertThat(DatelineReading.of("OSLO, March 3 (NW) — It rained."))
                .extracting(DatelineReading::text)
                .containsExactly("OSLO, March 3 (NW)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "NORTHPORT — x             | true  | true",
                "Rio de Janeiro (NW) — x   | true  | false",
                "OSLO, Norway — x          | true  | true",
                "UN — x                    | true  | true",
                "UN—x                      | true  | false",
                "The mayor — x             | false | false",
                "OSLO -- NORTH — x         | false | true",
                "Two men, a boy — x        | false | false"
            })
    void tellsNamesAndCapitalsFromOtherWords(String paragraph, boolean names, boolean capitals) {
        var reading = DatelineReading.of(paragraph).get(0);

        assertThat(List.of(reading.hasNames(), reading.isInCapitals())).isEqualTo(List.of(names, capitals));
    }

    @ParameterizedTest
    @CsvSource({"Nov,true", "November,true", "Sept,true", "mayo,false", "NOV,false", "Friday,false"})
    void knowsAnEnglishMonth(String month, boolean english) {
        assertThat(new DatelineDay(month, true, false, false).isEnglish()).isEqualTo(english);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A ", "A, ", "A - ", "A-", "- ", "(", "A (", "A 1 ", "NORTHPORT (AP) — ", "É"})
    void isReadInTimeHoweverLongTheParagraphIs(String piece) {
        var hostile = piece.repeat(200_000);

        var readings = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> DatelineReading.of(hostile));

        assertThat(readings).allMatch(reading -> reading.end() <= DatelineReading.LONGEST);
    }
}
