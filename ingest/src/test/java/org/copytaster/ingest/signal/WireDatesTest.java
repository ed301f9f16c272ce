package org.copytaster.ingest.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireDatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-03T12:30:00Z | 2026-03-03T12:30:00Z | true",
                "2026-03-03t12:30:00z | 2026-03-03T12:30:00Z | true",
                "2026-03-03T12:30:00.1239Z | 2026-03-03T12:30:00.123Z | true",
                "2026-03-03T12:30:00+02:00 | 2026-03-03T10:30:00Z | true",
                "2026-03-03T12:30:00+0200 | 2026-03-03T10:30:00Z | true",
                "2026-03-03T12:30:00-05 | 2026-03-03T17:30:00Z | true",
                "2026-03-03T12:30Z | 2026-03-03T12:30:00Z | true",
                "20260303T123000Z | 2026-03-03T12:30:00Z | true",
                "20260303T123000+0100 | 2026-03-03T11:30:00Z | true",
                "2026-03-03 12:30:00 | 2026-03-03T12:30:00Z | false",
                "2026-03-03 | 2026-03-03T00:00:00Z | false",
                "20260303 | 2026-03-03T00:00:00Z | false",
                "'Tue, 3 Mar 2026 12:30:00 GMT' | 2026-03-03T12:30:00Z | true",
                "'Tue, 3 Mar 2026 12:30:00 +0100' | 2026-03-03T11:30:00Z | true",
                "'Tue, 3 Mar 26 12:30 EST' | 2026-03-03T17:30:00Z | true",
                "'3 March 2026 12:30:00 UT' | 2026-03-03T12:30:00Z | true",
                "'Wed, 03 Mar 2026 12:30:00' | 2026-03-03T12:30:00Z | false",
                "2026-03-03 12:30 MEZ | 2026-03-03T11:30:00Z | true",
                "2026-03-03T24:00:00Z | 2026-03-04T00:00:00Z | true",
                "20260303T1230Z | 2026-03-03T12:30:00Z | true"
            })
    void readsTheDatesThatWiresSend(String raw, Instant instant, boolean zoned) {
        var date = WireDates.read(raw, ZoneOffset.UTC).orElseThrow();
        assertThat(date.instant()).isEqualTo(instant);
        assertThat(date.zoned()).isEqualTo(zoned);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Next Monday",
                "2026-13-01",
                "2026-02-30T00:00:00Z",
                "2026-03-03T25:00:00Z",
                "2026-0303",
                "0001-01-01T00:00:00Z",
                "0000-00-00",
                "2026-03-03T12:30:00+99:00",
                "1772539800",
                "2026-03-03T24:00:01Z",
                "Tue, 3 Mor 2026 12:30:00 GMT",
                "3 Mar 2026 12:30 XYZ",
                "03.03.2026 12:30",
                "{}"
            })
    void readsNothingElse(String raw) {
        assertThat(WireDates.read(raw, ZoneOffset.UTC)).isEmpty();
    }

    @Test
    void readsAnEmbargoWithoutZoneAsLateAsItCanBeMeant() {
        assertThat(Embargo.read("2026-03-03T06:00:00").until()).contains(Instant.parse("2026-03-03T18:00:00Z"));
    }

    @Test
    void readsAnEmbargoWithoutZoneInTheZoneOfItsSource() {
        var embargo = Embargo.read("2026-07-03T06:00:00", Optional.of(ZoneId.of("Europe/Paris")));

        assertThat(embargo.until()).contains(Instant.parse("2026-07-03T04:00:00Z"));
        assertThat(embargo.warning()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-00-00", "0001-01-01T00:00:00", "00000000T000000Z", "0"})
    void takesAZeroDateForNone(String raw) {
        assertThat(WireDates.isZero(raw)).isTrue();
        assertThat(Embargo.read(raw).until()).isEmpty();
    }

    @Test
    void letsAnEmbargoThatCannotBeReadHaveNoEnd() {
        assertThat(Embargo.read("after the vote").until()).isEmpty();
    }

    @Test
    void letsTheLaterOfTwoEmbargoesStand() {
        var early = Embargo.read("2026-03-03T06:00:00Z");
        var late = Embargo.read("2026-03-04T06:00:00Z");

        assertThat(late.and(early).until()).contains(Instant.parse("2026-03-04T06:00:00Z"));
    }
}
