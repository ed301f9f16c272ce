package org.copytaster.ingest.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copytaster.schemas.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {
    private final Story.Builder draft =
            Story.newBuilder(Story.newBuilder().setStoryId("").build());
    private final List<String> warnings = new ArrayList<>();
    private final Moments moments = new Moments(draft, warnings, Optional.empty());

    @ParameterizedTest
    @CsvSource({"usable,usable", "'',usable", "stat:canceled,canceled", "withheld,withheld", "live,withheld"})
    void withholdsWhereItCannotReadTheStatus(String raw, String status) {
        moments.status(raw);

        assertThat(draft.getPubStatus()).isEqualTo(status);
        assertThat(warnings).hasSize(raw.equals("live") ? 1 : 0);
    }

    @Test
    void letsNoLaterStatusBeMoreLenient() {
        moments.status("canceled");
        moments.status("usable");

        assertThat(draft.getPubStatus()).isEqualTo("canceled");
    }

    @Test
    void endsAnEmbargoNoFractionOfAMillisecondEarly() {
        moments.embargo("2026-03-03T06:00:00.0001Z");

        assertThat(draft.getEmbargoedUntil()).isEqualTo(Instant.parse("2026-03-03T06:00:00.001Z"));
    }

    @Test
    void letsTheLaterOfTwoEmbargoesHold() {
        moments.embargo("2026-03-03T06:00:00Z");
        moments.embargo("2026-03-02T06:00:00Z");

        assertThat(draft.getEmbargoedUntil()).isEqualTo(Instant.parse("2026-03-03T06:00:00Z"));
    }

    @Test
    void holdsWithoutEndWhereOneOfTwoEmbargoesHasNone() {
        moments.embargo("2026-03-03T06:00:00Z");
        moments.embargo("");

        assertThat(draft.getEmbargoed()).isTrue();
        assertThat(draft.getEmbargoedUntil()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1,1", "9,9", "3.0,3", "0,", "10,", "3.5,", "u,"})
    void readsAnUrgencyOnTheScaleOnly(String raw, @Nullable Integer urgency) {
        moments.urgency(raw);

        assertThat(draft.getUrgency()).isEqualTo(urgency);
        assertThat(draft.getUrgencyRaw()).isEqualTo(raw);
        assertThat(warnings).hasSize(urgency == null ? 1 : 0);
    }

    @Test
    void callsADateInAWarningAsItsSenderDoes() {
        moments.versionCreated("Tuesday");
        moments.firstCreated("firstcreated", "Monday");

        assertThat(warnings)
                .containsExactly(
                        "version created 'Tuesday' cannot be read as a date",
                        "firstcreated 'Monday' cannot be read as a date");
    }
}
