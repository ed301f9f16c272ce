package org.copytaster.standalone.where;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copytaster.runtime.story.StoredRecord;
import org.copytaster.schemas.Rejection;
import org.copytaster.schemas.RevisionStatus;
import org.copytaster.schemas.StoryStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingsTest {
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"hold, true", "publish, false", "retract, false", "never, false"})
    void listsAsHeldOnlyWhatWaits(String decision, boolean isListed) {
        assertThat(Listings.held(record("nwa:1", status(decision))).isPresent()).isEqualTo(isListed);
    }

    @Test
    void saysOfWhatIsHeldSinceWhenAndUntilWhen() {
        var held = Listings.held(record("nwa:1", status("hold"))).orElseThrow();

        assertThat(held.id()).isEqualTo("nwa:1");
        assertThat(held.time()).isEqualTo(NOON.minusSeconds(60));
        assertThat(held.reason()).isEqualTo("embargo");
        assertThat(held.tells()).isEqualTo("until 2026-11-29T13:00:00Z; revision 2");
    }

    @Test
    void saysOfWhatWasRefusedWhatItsSenderWasTold() {
        var refused = Rejection.newBuilder()
                .setReceiptId("r1")
                .setReason("invalid-json")
                .setDetail("a comma\nis missing")
                .setLine(8)
                .setColumn(156)
                .setSource("http")
                .setName("17-broken.json")
                .setSize(300)
                .build();
        var line = Listings.rejected(record("r1", refused)).orElseThrow();

        assertThat(line.tells()).isEqualTo("a comma is missing; line 8, column 156; 17-broken.json; 300 bytes");
        assertThat(line.provider()).isEqualTo("http");
        assertThat(line.json().path("detail").asText()).isEqualTo("a comma\nis missing");
    }

    @Test
    void saysOfADeadLetterWhereItCameFrom() {
        var headers = Map.of(
                "copytaster.reason", "unreadable",
                "__streams.errors.topic", "wire.stories",
                "__streams.errors.partition", "1",
                "__streams.errors.offset", "42",
                "__streams.errors.message", "not a record");
        var letter = new StoredRecord<>("wire.dead", 0, 7, NOON, "nwa:1", headers, Optional.of(new byte[3]));
        var line = Listings.dead(letter).orElseThrow();

        assertThat(line.id()).isEqualTo("p0@7");
        assertThat(line.provider()).isEqualTo("nwa");
        assertThat(line.tells()).isEqualTo("nwa:1; from wire.stories p1 @42; not a record");
        assertThat(line.json().path("size").asInt()).isEqualTo(3);
    }

    @Test
    void listsAForeignRecordOnTheTopicOfDeadLettersToo() {
        var line = Listings.dead(new StoredRecord<>("wire.dead", 0, 7, NOON, "", Map.of(), Optional.empty()))
                .orElseThrow();

        assertThat(line.reason()).isEqualTo("no-reason");
        assertThat(line.tells()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "embargo, NWA, , 2026-11-29T11:59:00Z, true",
        "withheld, , , , false",
        ", other, , , false",
        ", , wire.stories, , false",
        ", , , 2026-11-29T11:59:01Z, false",
        ", , , , true"
    })
    void choosesByReasonProviderTopicAndTime(
            String reason, String provider, String topic, Instant since, boolean isChosen) {
        var choice = new Choice(
                Optional.ofNullable(reason),
                Optional.ofNullable(provider),
                Optional.ofNullable(topic),
                Optional.ofNullable(since));

        assertThat(choice.test(Listings.held(record("nwa:1", status("hold"))).orElseThrow()))
                .isEqualTo(isChosen);
    }

    private static <V> StoredRecord<V> record(String key, V value) {
        return new StoredRecord<>("wire.topic", 0, 7, NOON, key, Map.of(), Optional.of(value));
    }

    private static StoryStatus status(String decision) {
        return StoryStatus.newBuilder()
                .setStoryId("nwa:1")
                .setProvider("nwa")
                .setDecision(decision)
                .setReason("embargo")
                .setEmbargoed(true)
                .setEmbargoedUntil(NOON.plusSeconds(3600))
                .setUpdatedAt(NOON)
                .setRevisions(List.of(
                        revision("1", "superseded", NOON.minusSeconds(600)),
                        revision("2", "held", NOON.minusSeconds(60))))
                .build();
    }

    private static RevisionStatus revision(String revision, String state, Instant at) {
        return RevisionStatus.newBuilder()
                .setRevision(revision)
                .setState(state)
                .setAt(at)
                .build();
    }
}
