package org.copytaster.ingest.silence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProviderRhythmTest {
    /** A Monday, six in the morning. */
    private static final Instant MONDAY = Instant.parse("2026-03-02T06:00:00Z");

    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void saysNothingWithinTheFirstDay() {
        var rhythm = every(Duration.ofMinutes(10), MONDAY, MONDAY.plus(Duration.ofHours(17)));
        assertThat(rhythm.expectedGap()).isEmpty();
        assertThat(rhythm.isSilent(MONDAY.plus(Duration.ofDays(30)), rhythm.expectedGap()))
                .isFalse();
    }

    @Test
    void takesTheNightForNoSilence() {
        var rhythm = days(3);
        var evening = MONDAY.plus(DAY.multipliedBy(2)).plus(Duration.ofHours(17));
        assertThat(rhythm.last()).isEqualTo(evening);
        assertThat(rhythm.expectedGap()).hasValue(Duration.ofMinutes(630));
        assertThat(rhythm.isSilent(evening.plus(Duration.ofHours(7)), rhythm.expectedGap()))
                .isFalse();
        assertThat(rhythm.isSilent(evening.plus(Duration.ofHours(11)), rhythm.expectedGap()))
                .isTrue();
    }

    @Test
    void neverExpectsAGapBelowAQuarterOfAnHour() {
        var rhythm = every(Duration.ofMinutes(1), MONDAY, MONDAY.plus(DAY));
        assertThat(rhythm.expectedGap()).hasValue(Duration.ofMinutes(15));
    }

    @Test
    void isTaughtNothingByOneOutageInAWeek() {
        var eight = days(8);
        var outage = days(eight, eight.last().plus(Duration.ofHours(40)), 1);
        assertThat(outage.longest().values()).contains(Duration.ofHours(40));
        assertThat(outage.expectedGap()).isEqualTo(eight.expectedGap()).hasValue(Duration.ofMinutes(630));
    }

    @Test
    void learnsThatAnAgencyRestsAtWeekends() {
        var rhythm = days(5);
        for (int week = 1; week <= 2; week++) {
            rhythm = days(rhythm, MONDAY.plus(DAY.multipliedBy(7L * week)), 5);
        }
        var weekend = Duration.ofHours(55);
        assertThat(rhythm.expectedGap()).hasValue(weekend.plus(weekend.dividedBy(2)));
    }

    @Test
    void forgetsWhatIsOlderThanTwoWeeks() {
        var rhythm = ProviderRhythm.since(MONDAY.minus(Duration.ofDays(9)));
        rhythm = days(rhythm, MONDAY, 14);
        assertThat(rhythm.longest()).hasSize(14).containsValue(Duration.ofDays(9));
        rhythm = days(rhythm, MONDAY.plus(DAY.multipliedBy(14)), 1);
        assertThat(rhythm.longest()).hasSize(14).doesNotContainValue(Duration.ofDays(9));
    }

    @Test
    void isNotMovedBackByWhatCameBefore() {
        var rhythm = ProviderRhythm.since(MONDAY).heard(MONDAY.plusSeconds(60));
        assertThat(rhythm.heard(MONDAY.plusSeconds(30))).isEqualTo(rhythm);
    }

    /** So many days from that Monday on, from six in the morning to eleven at night, a story each ten minutes. */
    private static ProviderRhythm days(int number) {
        return days(ProviderRhythm.since(MONDAY), MONDAY, number);
    }

    private static ProviderRhythm days(ProviderRhythm before, Instant first, int number) {
        var rhythm = before;
        for (int day = 0; day < number; day++) {
            var morning = first.plus(DAY.multipliedBy(day));
            rhythm = every(rhythm, Duration.ofMinutes(10), morning, morning.plus(Duration.ofHours(17)));
        }
        return rhythm;
    }

    private static ProviderRhythm every(Duration gap, Instant from, Instant to) {
        return every(ProviderRhythm.since(from), gap, from, to);
    }

    private static ProviderRhythm every(ProviderRhythm before, Duration gap, Instant from, Instant to) {
        var rhythm = before;
        for (var at = from; !at.isAfter(to); at = at.plus(gap)) {
            rhythm = rhythm.heard(at);
        }
        return rhythm;
    }
}
