package org.copytaster.publish.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copytaster.publish.story.EnrichedStories.kill;
import static org.copytaster.publish.story.EnrichedStories.revision;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.copytaster.schemas.EnrichedStory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishMetersTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant ONE_O_CLOCK = Wire.START.plus(HOUR);

    @TempDir
    private Path folder;

    private Wire wire;

    @BeforeEach
    void start() {
        wire = new Wire(folder);
    }

    @AfterEach
    void stop() {
        wire.close();
    }

    @Test
    void countsWhatWasDecidedOfEachRevision() {
        wire.receives(revision(1)).receives(kill(2));
        assertThat(wire.metrics())
                .contains(decided("published", "newest", "revision"))
                .contains(decided("retracted", "killed", "revision"))
                .contains("copytaster_revisions_total{change=\"none\",format=\"ninjs-3\",provider=\"harbour\"} 2.0");
    }

    @Test
    void countsARepeatAndDecidesNothing() {
        wire.receives(revision(1)).receives(revision(1));
        assertThat(wire.metrics())
                .contains("copytaster_repeats_total{role=\"publish\"} 1.0")
                .contains(decided("published", "newest", "revision"));
    }

    @Test
    void tellsOfAnEmbargoUntilItEnds() {
        wire.receives(embargoed());
        assertThat(wire.metrics())
                .contains(decided("held", "embargo", "revision"))
                .contains("copytaster_embargoes_held 1.0")
                .contains("copytaster_embargo_next_due_seconds 1.7724564E9");
        wire.waits(HOUR);
        assertThat(wire.metrics())
                .contains(decided("published", "newest", "time"))
                .contains("copytaster_embargoes_held 0.0")
                .contains("copytaster_embargo_next_due_seconds NaN");
    }

    @Test
    void tellsOfAReleaseThatFails() {
        wire.receives(embargoed())
                .damages("copies", "harbour:ferry-1", bytes -> new byte[] {1})
                .waits(HOUR);
        assertThat(wire.metrics())
                .contains("copytaster_embargoes_held 1.0")
                .contains("copytaster_embargoes_overdue 1.0");
    }

    @Test
    void countsOrdersAndWhatTheyBringAbout() {
        wire.receives(revision(1)).orders("kill", "harbour:ferry-1");
        wire.orders(wire.act("release", "harbour:ferry-1").build());
        assertThat(wire.metrics())
                .contains("copytaster_orders_total{order=\"kill\",outcome=\"done\"} 1.0")
                .contains("copytaster_orders_total{order=\"release\",outcome=\"refused\"} 1.0")
                .contains(decided("retracted", "killed", "order"));
    }

    @Test
    void measuresTheAgeOfWhatGoesOutAtOnce() {
        wire.waits(Duration.ofSeconds(90)).receives(revision(1)).receives(embargoed());
        assertThat(wire.metrics())
                .contains("copytaster_age_since_receipt_seconds_count 1")
                .contains("copytaster_age_since_receipt_seconds_sum 90.0")
                .contains("copytaster_age_since_agency_seconds_sum{provider=\"harbour\"} 30.0");
    }

    private static EnrichedStory embargoed() {
        return revision(2, with -> with.setEmbargoed(true).setEmbargoedUntil(ONE_O_CLOCK));
    }

    private static String decided(String decision, String reason, String cause) {
        return "copytaster_decisions_total{cause=\"" + cause + "\",decision=\"" + decision
                + "\",provider=\"harbour\",reason=\"" + reason + "\"} 1.0";
    }
}
