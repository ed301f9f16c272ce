package org.copytaster.enrich.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.copytaster.enrich.lead.text.Lexicon;
import org.copytaster.enrich.lead.text.ProseReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each feature on a pair of paragraphs that shows it, and on one that does not. */
class FeatureTest {
    private static final ProseReader READER = new ProseReader(Lexicon.english());

    @ParameterizedTest(name = "{0}: {1} / {2} = {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            CMAX             | Ferry sank near Ellery        | Ferry sank near Ellery            | 1
            CMAX             | Ferry sank near Ellery        | Budget talks failed               | 0
            S1CMAX           | The ferry sank near the port of Ellery. It rained. | The ferry sank near the port of Ellery. It was cold. | 1
            S1CMIN           | The ferry sank near the port of Ellery. It rained. | Budget talks failed in the capital again. It was cold. | 0
            HEADS            | Ferry sank near Ellery        | Ferry sank near Ellery            | 1
            HEADS            | Ferry sank near Ellery        | Budget talks failed               | 0
            DAY              | The ferry sank                | The ferry sank on Monday          | 1
            DAY              | The ferry sank on Monday      | The ferry sank                    | 0
            NAME             | It hit Anna Weil badly        | Police met Anna Weil there        | 1
            NAME             | It hit Anna Weil badly        | Police met Weil there             | 0
            NUMBERS          | It hurt 41 people and 3 dogs  | The ferry hurt 41 people          | 1
            NUMBERS          | It hurt 41 people             | The ferry hurt 45 people          | 0
            NUMBERS_MISSED   | It hurt 41 people             | The ferry hurt 45 people          | 1
            NUMBERS_MISSED   | It hurt 41 people             | The ferry hurt 41 people          | 0
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

    @ParameterizedTest(name = "last paragraph of the earlier telling {0}: merged {1}")
    @CsvSource({"0,0", "1,1"})
    void tellsTwoParagraphsTakenAsOne(int last, double merged) {
        var pair = pair(telling(0, last, "The ferry sank"), telling(2, 2, "The ferry sank"));
        assertThat(Feature.MERGED.of(pair)).isEqualTo(merged);
    }

    private static TellingPair pair(Telling earlier, Telling later) {
        return new TellingPair(earlier, later);
    }

    private static Telling telling(int first, int last, String text) {
        return new Telling(first, last, READER.read(text));
    }
}
