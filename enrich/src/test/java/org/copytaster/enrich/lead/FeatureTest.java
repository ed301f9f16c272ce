package org.copytaster.enrich.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.copytaster.enrich.lead.text.Lexicon;
import org.copytaster.enrich.lead.text.ProseReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each feature on a pair of paragraphs that shows it, and on one that does not. */
class FeatureTest {
    private static final ProseReader READER = new ProseReader(Lexicon.english());

    @ParameterizedTest(name = "{0}: {1} / {2} = {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            S1CMAX           | The ferry sank near the port of Ellery. It rained. | The ferry sank near the port of Ellery. It was cold. | 1
            S1CMIN           | The ferry sank near the port of Ellery. It rained. | Budget talks failed in the capital again. It was cold. | 0
            HEADS            | Ferry sank near Ellery        | Ferry sank near Ellery            | 1
            HEADS            | Ferry sank near Ellery        | Budget talks failed               | 0
            LETTERS_LONGER   | Ferry sank near Ellery        | Ferry sank near Ellery            | 1
            LETTERS_LONGER   | Ferry sank near Ellery        | Budget talks failed               | 0
            LETTERS_SHORTER  | Ferry sank                    | Ferry sank near Ellery            | 1
            LETTERS_SHORTER  | Ferry sank near Ellery        | Budget talks failed               | 0
            INTRODUCED       | It lost a ferry               | Ellery mourns a ferry             | 1
            INTRODUCED       | It lost a ferry               | Ellery mourns the ferry           | 0
            INTRODUCED       | It lost the old ferry         | Ellery mourns an old ferry        | 0
            NAMES_EARLIER    | It hit Anna Weil badly        | Police met Weil there             | 1
            NAMES_EARLIER    | It hit Anna Weil badly        | Police met Anna Weil there        | 0
            NAMES_LATER      | It hit Weil badly             | Police met Anna Weil there        | 1
            NAMES_LATER      | It hit Anna Weil badly        | Police met Anna Weil there        | 0
            DAY_ONLY_EARLIER | The ferry sank on Monday      | The ferry sank                    | 1
            DAY_ONLY_EARLIER | The ferry sank on Monday      | It sank on Tuesday                | 0
            LENGTH           | The ferry sank                | It sank fast                      | 0
            LENGTH           | The ferry sank                | The ferry sank near the port      | 0.5596157879354227
            DATELINE_LATER   | The ferry sank near the port of Ellery | PARIS (AFP) - The ferry sank near the port of Ellery | 1
            DATELINE_LATER   | The ferry sank near the port of Ellery | The ferry sank near the port of Ellery | 0
            DAY              | The ferry sank                | The ferry sank on Monday          | 1
            DAY              | The ferry sank on Monday      | The ferry sank                    | 0
            NAME             | It hit Anna Weil badly        | Police met Anna Weil there        | 1
            NAME             | It hit Anna Weil badly        | Police met Weil there             | 0
            NUMBERS          | It hurt 41 people and 3 dogs  | The ferry hurt 41 people          | 1
            NUMBERS          | It hurt 41 people             | The ferry hurt 45 people          | 0
            QUOTED           | The ferry sank                | "The ferry sank"                  | 1
            QUOTED           | "The ferry sank"              | The ferry sank                    | -1
            OPENS_WITH_QUOTE | The ferry sank                | "The ferry sank," he said         | 1
            OPENS_WITH_QUOTE | "The ferry sank," he said     | "The ferry sank," he said         | 0
            DAYS_DIFFER      | It sank on Monday             | It sank on Tuesday                | 1
            DAYS_DIFFER      | It sank on Monday             | It sank on Monday                 | 0
            DAYS_DIFFER      | It sank on Monday             | It sank                           | 0
            BOTH_SPEAK       | The ferry sank, police said   | It sank, according to police      | 1
            BOTH_SPEAK       | The ferry sank, police said   | The ferry sank                    | 0
            DATELINE_EARLIER | PARIS (AFP) - The ferry sank near the port of Ellery | The ferry sank near the port of Ellery | 1
            DATELINE_EARLIER | The ferry sank near the port of Ellery | PARIS (AFP) - The ferry sank near the port of Ellery | 0
            SECOND_MENTION   | Police met Anna Weil there    | Weil left the port of Ellery      | 1
            SECOND_MENTION   | Police met Anna Weil there    | Anna Weil left the port           | 0
            ANAPHOR          | Anna Weil left                | She left the port                 | 1
            ANAPHOR          | Anna Weil left                | Weil left the port                | 0
            """)
    void isWorth(Feature feature, String earlier, String later, double value) {
        assertThat(feature.of(pair(telling(0, 0, earlier), telling(1, 1, later))))
                .isEqualTo(value, within(1e-9));
    }

    @ParameterizedTest(name = "paragraphs {0} and {1}: {2}")
    @CsvSource({"0,1,0", "0,2,1", "0,3,2", "1,2,1"})
    void countsTheParagraphsBetweenAndALateStart(int first, int second, double distance) {
        var pair = pair(telling(first, first, "The ferry sank"), telling(second, second, "The ferry sank"));
        assertThat(Feature.DISTANCE.of(pair)).isEqualTo(distance);
    }

    @Test
    void countsNoParagraphsAboveADateline() {
        var pair = pair(
                telling(0, 0, "The ferry sank"), telling(2, 2, "PARIS (AFP) - The ferry sank near the port of Ellery"));
        assertThat(Feature.DISTANCE.of(pair)).isZero();
    }

    private static TellingPair pair(Telling earlier, Telling later) {
        return new TellingPair(earlier, later);
    }

    private static Telling telling(int first, int last, String text) {
        return new Telling(first, last, READER.read(text));
    }
}
