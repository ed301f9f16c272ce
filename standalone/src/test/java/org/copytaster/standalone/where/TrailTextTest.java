package org.copytaster.standalone.where;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.copytaster.schemas.RevisionStatus;
import org.copytaster.schemas.StoryStatus;
import org.copytaster.standalone.show.Ink;
import org.copytaster.standalone.show.Wrap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrailTextTest {
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
    private final TrailText text = new TrailText(Ink.PLAIN, new Wrap(160));

    @Test
    void tellsTheDecisionThenEachRevisionThenEachRecord() {
        var revision = RevisionStatus.newBuilder()
                .setRevision("1")
                .setState("held")
                .setReason("embargo")
                .setAt(NOON)
                .setReceivedAt(NOON)
                .build();
        var status = StoryStatus.newBuilder()
                .setStoryId("nwa:1")
                .setDecision("hold")
                .setReason("embargo")
                .setEmbargoed(true)
                .setEmbargoedUntil(NOON.plusSeconds(60))
                .setRevisions(List.of(revision))
                .build();
        var trail = new Trail(
                "nwa:1",
                List.of(),
                List.of(new StoryTrail("nwa:1", Optional.of(status), List.of(seen("wire.stories")))));

        assertThat(text.lines(trail))
                .containsExactly(
                        "nwa:1",
                        "  stands as hold (embargo); embargo until 2026-11-29T12:01:00Z",
                        "  revision 1: held (embargo) at 2026-11-29T12:00:00Z, received 2026-11-29T12:00:00Z",
                        "  2026-11-29T12:00:00Z      wire.stories   p1 @7  revision 1; ninjs; receipt r1");
    }

    @ParameterizedTest
    @CsvSource({"wire.stories, received", "wire.rejected, rejected", "wire.dead, dead"})
    void saysHowFarAStoryCameOfWhichNothingIsDecided(String topic, String state) {
        var story = new StoryTrail("nwa:1", Optional.empty(), List.of(seen(topic)));

        assertThat(story.state()).isEqualTo(state);
        assertThat(text.lines(new Trail("nwa:1", List.of(), List.of(story))).get(1))
                .startsWith("  " + state);
        assertThat(TrailJson.of(new Trail("nwa:1", List.of(), List.of(story)))
                        .at("/stories/0/state")
                        .asText())
                .isEqualTo(state);
    }

    @Test
    void saysPlainlyThatNothingIsKnown() {
        assertThat(text.lines(Trail.none("nwa:9"))).first().asString().startsWith("nwa:9: nothing is known of it");
        assertThat(TrailJson.of(Trail.none("nwa:9")).path("known").asBoolean()).isFalse();
    }

    private static Sighting seen(String topic) {
        return new Sighting(topic, 1, 7, NOON, "nwa:1", "r1", "1", "ninjs");
    }
}
