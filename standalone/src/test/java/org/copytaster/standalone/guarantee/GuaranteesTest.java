package org.copytaster.standalone.guarantee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each guarantee is shown a wire that breaks it: one that never complains proves nothing. */
class GuaranteesTest {
    private static final Instant NOON = Instant.parse("2026-09-12T12:00:00Z");

    private final Guarantees guarantees = new Guarantees(2, 3);
    private long offset;

    @Test
    void keepsSilentOverAWireThatKeepsItsPromises() {
        take(1, RevisionKind.USABLE);
        take(2, RevisionKind.USABLE);
        out(1, RevisionKind.USABLE);
        out(2, RevisionKind.USABLE);
        stands("publish", 2, Map.of(1, "superseded", 2, "published"));
        assertThat(guarantees.breaches()).isEmpty();
        assertThat(guarantees.pending()).isZero();
    }

    @Test
    void missesARevisionThatWasAcknowledgedAndNeverCame() {
        take(1, RevisionKind.USABLE);
        assertThat(guarantees.pending()).isOne();
        assertThat(guarantees.breaches())
                .contains(Breach.of("Delivered", "acknowledged, and never heard of again", 0, 1))
                .contains(new Breach(
                        "LedgerClosed",
                        "it is open by 1",
                        "in 1 = 0 published + 0 held + 0 never + 0 superseded + 0 retracted + 0 repeats + 0 dead"
                                + " + 0 rejected"));
    }

    @Test
    void seesAStoryThatStandsOtherwiseThanItsRevisionsSay() {
        take(1, RevisionKind.USABLE);
        take(2, RevisionKind.WITHHELD);
        out(1, RevisionKind.USABLE);
        stands("publish", 1, Map.of(1, "published", 2, "superseded"));
        assertThat(guarantees.breaches())
                .containsExactly(Breach.of("Delivered", "stands as publish with revision 1 out, must be hold", 0, 2));
    }

    @Test
    void seesAnAcknowledgedRevisionThatIsADeadLetter() {
        take(1, RevisionKind.USABLE);
        guarantees.tell(one -> one.dead(new Place("wire.dead", 0, 7), 0, 1, "no space"));
        assertThat(guarantees.breaches())
                .extracting(Breach::toString)
                .contains("Delivered: an acknowledged revision is a dead letter (no space): "
                        + "urn:copytaster:guarantee:0 revision 1 at wire.dead-0@7");
    }

    @Test
    void seesARevisionThatCameTwice() {
        take(1, RevisionKind.USABLE);
        out(1, RevisionKind.USABLE);
        read(news(0, 1, RevisionKind.USABLE, NOON));
        stands("publish", 1, Map.of(1, "published"));
        assertThat(guarantees.breaches())
                .extracting(Breach::promise, Breach::where)
                .containsExactly(tuple("Once", "urn:copytaster:guarantee:0 revision 1 at news.0-0@3"));
    }

    @Test
    void seesAnOlderRevisionAfterANewerOne() {
        take(1, RevisionKind.USABLE);
        take(2, RevisionKind.USABLE);
        out(2, RevisionKind.USABLE);
        read(news(0, 1, RevisionKind.USABLE, NOON));
        assertThat(promises()).contains("InOrder");
    }

    @Test
    void seesWhatComesBeforeItsEmbargoEnds() {
        take(new PlannedRevision(0, 1, RevisionKind.USABLE, Optional.of(NOON.plusMillis(1)), NOON, ""));
        out(1, RevisionKind.USABLE);
        stands("publish", 1, Map.of(1, "published"));
        assertThat(promises()).containsOnly("EmbargoKept");
    }

    @Test
    void letsGoWhatComesAtTheInstantItself() {
        take(new PlannedRevision(0, 1, RevisionKind.USABLE, Optional.of(NOON), NOON, ""));
        out(1, RevisionKind.USABLE);
        stands("publish", 1, Map.of(1, "published"));
        assertThat(guarantees.breaches()).isEmpty();
    }

    @Test
    void seesAKillThatDidNotReachOneTopic() {
        take(1, RevisionKind.USABLE);
        take(2, RevisionKind.CANCELED);
        out(1, RevisionKind.USABLE);
        read(news(0, 2, RevisionKind.CANCELED, NOON));
        read(news(1, 2, RevisionKind.CANCELED, NOON));
        stands("retract", 0, Map.of(1, "retracted", 2, "retracted"));
        assertThat(guarantees.breaches())
                .contains(Breach.of("KillReachedEveryTopic", "the kill never came to news.ninjs", 0, 2));
    }

    @Test
    void seesAStoryThatIsUsableAfterItsKill() {
        take(1, RevisionKind.USABLE);
        take(2, RevisionKind.CANCELED);
        out(2, RevisionKind.CANCELED);
        read(news(0, 3, RevisionKind.USABLE, NOON));
        assertThat(promises()).contains("KillReachedEveryTopic");
    }

    @Test
    void seesAStatusThatTellsOfAnotherRevisionThanIsOut() {
        take(1, RevisionKind.USABLE);
        stands("publish", 1, Map.of(1, "published"));
        assertThat(promises()).containsOnly("StatusComplete");
    }

    @Test
    void countsADeliveryThatCameTwiceAsARepeatAndARefusedOneAsRejected() {
        take(1, RevisionKind.USABLE);
        acknowledge(usable(1));
        guarantees.refused();
        out(1, RevisionKind.USABLE);
        stands("publish", 1, Map.of(1, "published"));
        assertThat(promises()).containsOnly("LedgerClosed");
        guarantees.tell(one -> one.rejected("ab"));
        assertThat(guarantees.breaches()).isEmpty();
    }

    @Test
    void seesADeliveryThatIsEnrichedTwiceAndOneThatNeverIs() {
        take(1, RevisionKind.USABLE);
        enriched(1);
        acknowledge(usable(2));
        out(2, RevisionKind.USABLE);
        stands("publish", 2, Map.of(1, "superseded", 2, "published"));
        assertThat(guarantees.breaches())
                .extracting(Breach::promise, Breach::what)
                .containsExactly(
                        tuple(
                                "EnrichedOnce",
                                "acknowledged 1 times, there 2 times [r1 at wire.enriched-0@7, r1 at wire.enriched-0@7]"),
                        tuple("EnrichedOnce", "acknowledged 1 times, there 0 times []"));
    }

    @Test
    void letsAKillBeEnrichedAsOftenAsItCameIn() {
        take(1, RevisionKind.USABLE);
        take(2, RevisionKind.CANCELED);
        enriched(2);
        out(1, RevisionKind.USABLE);
        out(2, RevisionKind.CANCELED);
        stands("retract", 0, Map.of(1, "retracted", 2, "retracted"));
        assertThat(guarantees.breaches()).extracting(Breach::promise).doesNotContain("EnrichedOnce");
    }

    private List<String> promises() {
        return guarantees.breaches().stream().map(Breach::promise).distinct().toList();
    }

    private static PlannedRevision usable(int revision) {
        return new PlannedRevision(0, revision, RevisionKind.USABLE, Optional.empty(), NOON, "");
    }

    private void take(int revision, RevisionKind kind) {
        take(new PlannedRevision(0, revision, kind, Optional.empty(), NOON, ""));
    }

    /** Acknowledged and enriched. */
    private void take(PlannedRevision revision) {
        acknowledge(revision);
        enriched(revision.number());
    }

    private void enriched(int revision) {
        var record = new EnrichedRecord(new Place("wire.enriched", 0, 7), 0, revision, "r" + revision);
        guarantees.tell(one -> one.read(record));
    }

    private void acknowledge(PlannedRevision revision) {
        var delivery = MixedCopy.delivery(revision);
        guarantees.pushing(delivery);
        guarantees.acknowledged(delivery);
    }

    private void out(int revision, RevisionKind kind) {
        for (int topic = 0; topic < 3; topic++) {
            read(news(topic, revision, kind, NOON));
        }
    }

    private void read(NewsRecord record) {
        guarantees.tell(one -> one.read(record));
    }

    private NewsRecord news(int topic, int revision, RevisionKind kind, Instant read) {
        var place = new Place("news." + topic, 0, offset++);
        return new NewsRecord(place, topic, 0, revision, kind, Optional.empty(), read);
    }

    private void stands(String decision, int out, Map<Integer, String> states) {
        var record = new StandingRecord(
                new Place("wire.status", 0, offset++),
                0,
                decision,
                states.size(),
                out,
                Set.of(0, 1, 2),
                states,
                states.size());
        guarantees.tell(one -> one.read(record));
    }
}
