package org.copytaster.ingest.format.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineDatesTest {
    /** What stands behind a text; when that was; whether it names its zone. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            121755 GMT Nov 14         | 2014-11-12T17:55:00Z | true
            121755 Nov 14             | 2014-11-12T17:55:00Z | false
            121755 MEZ Nov 2014       | 2014-11-12T16:55:00Z | true
            141605 Mrz 26             | 2026-03-14T16:05:00Z | false
            010030 MÄR 26             | 2026-03-01T00:30:00Z | false
            051200 août 26            | 2026-08-05T12:00:00Z | false
            AP-WS-03-14-12 1634EDT    | 2012-03-14T20:34:00Z | true
            AP-NY-03-14-12 1634       | 2012-03-14T16:34:00Z | false
            16:35ET 31-10-14          | 2014-10-31T20:35:00Z | true
            """)
    void readsTheDateOfATrailer(String trailer, Instant instant, boolean zoned) {
        var sent = LineDates.of(trailer, Optional.empty()).orElseThrow();

        assertThat(sent.instant()).isEqualTo(instant);
        assertThat(sent.zoned()).isEqualTo(zoned);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            112330 Nov 14         | 2014-11-11
            AP-NY-12-31-12 2359EST | 2012-12-31
            """)
    void namesTheDayWhereItWasSent(String trailer, LocalDate day) {
        var sent = LineDates.of(trailer, Optional.of(ZoneId.of("America/New_York")))
                .orElseThrow();

        assertThat(sent.day()).isEqualTo(day);
        assertThat(sent.zoned()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "310200 Feb 26", "992555 GMT Nov 14", "121755 Xyz 14", "AP-WS-13-14-12 1634EDT", "tel 121755"
            })
    void readsNoDateThatIsNone(String trailer) {
        assertThat(LineDates.of(trailer, Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            121755 GMT Nov 14                        | true
            AP-WS-03-14-12 1634EDT                   | true
            It was signed as 121755 GMT Nov 14       | false
            121755 GMT Nov 14 it was                 | false
            """)
    void knowsALineThatIsNothingElse(String line, boolean isDate) {
        assertThat(LineDates.isNothingElse(line)).isEqualTo(isDate);
    }
}
