package org.copytaster.ingest.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.copytaster.ingest.input.Refusal;
import org.junit.jupiter.api.Test;

class ReplaysTest {
    private static final Receipt TAKEN = new Receipt("r", List.of(), Optional.empty());
    private static final Receipt REFUSED = new Receipt(
            "r", List.of(), Optional.of(Refusal.of(Refusal.Reason.NO_CONTENT, "nothing in it", "send something")));

    @Test
    void forgetsTheOldestReceiptsWhenTheyTakeTooMuchRoom() {
        var replays = new Replays(1200);
        for (var key : new String[] {"a", "b", "c"}) {
            var turn = replays.claim(key, "same", true);
            replays.settle(key, turn.entry(), REFUSED);
            turn = replays.claim(key, "same", true);
            replays.settle(key, turn.entry(), TAKEN);
        }
        assertThat(replays.claim("c", "same", true).isFirst()).isFalse();
        assertThat(replays.claim("b", "same", true).isFirst()).isFalse();
        assertThat(replays.claim("a", "same", true).isFirst()).isTrue();
    }

    @Test
    void countsTheStoriesOfAReceiptToo() {
        var replays = new Replays(3000);
        var large = new Receipt("r", List.of(accepted("a"), accepted("b"), accepted("c")), Optional.empty());
        replays.settle("large", replays.claim("large", "x", true).entry(), large);
        replays.settle("small", replays.claim("small", "x", true).entry(), TAKEN);
        replays.settle("other", replays.claim("other", "x", true).entry(), TAKEN);
        assertThat(replays.claim("large", "x", true).isFirst()).isTrue();
        assertThat(replays.claim("small", "x", true).isFirst()).isFalse();
    }

    @Test
    void letsWhatFailedBeTriedAgainAndTellsWhoWaited() {
        var replays = new Replays(1200);
        var first = replays.claim("a", "same", true).entry();
        var waiting = replays.claim("a", "same", true).entry().receipt();
        replays.fail("a", first, new OutOfMemoryError("heap"));
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(waiting::join)
                .withCauseInstanceOf(OutOfMemoryError.class);
        assertThat(replays.claim("a", "same", true).isFirst()).isTrue();
    }

    @Test
    void forgetsBytesOnceSomethingNewerOfTheirStoryHasPassed() {
        var replays = new Replays(100_000);
        take(replays, "a", false, "ferry");
        take(replays, "b", false, "ferry");
        assertThat(replays.claim("a", "x", false).isFirst()).isTrue();
        assertThat(replays.claim("b", "x", false).isFirst()).isFalse();
    }

    @Test
    void keepsBytesWhileOnlyOtherStoriesPass() {
        var replays = new Replays(100_000);
        take(replays, "a", false, "ferry");
        take(replays, "b", false, "bridge");
        assertThat(replays.claim("a", "x", false).isFirst()).isFalse();
    }

    @Test
    void keepsADeliveryThatIsNamedWhateverPasses() {
        var replays = new Replays(100_000);
        take(replays, "a", true, "ferry");
        take(replays, "b", false, "ferry");
        assertThat(replays.claim("a", "x", true).isFirst()).isFalse();
    }

    @Test
    void forgetsAnInputOfSeveralStoriesWhenOneOfThemIsPassed() {
        var replays = new Replays(100_000);
        take(replays, "a", false, "ferry", "bridge");
        take(replays, "b", false, "bridge");
        assertThat(replays.claim("a", "x", false).isFirst()).isTrue();
        assertThat(replays.claim("b", "x", false).isFirst()).isFalse();
    }

    @Test
    void staysWithinItsRoomHoweverManyPass() {
        var replays = new Replays(10_000);
        for (int number = 0; number < 10_000; number++) {
            take(replays, "input " + number, number % 3 == 0, "story " + number % 7, "story " + number);
        }
        assertThat(replays.claim("input 1", "x", false).isFirst()).isTrue();
        assertThat(replays.size()).isLessThan(20);
    }

    @Test
    void forgetsBytesOncePassedByWhatWasSentAndNeverAcknowledged() {
        var replays = new Replays(100_000);
        take(replays, "a", false, "ferry");
        var lost = replays.claim("b", "x", false).entry();
        replays.send("b", List.of("ferry"));
        replays.fail("b", lost, new IllegalStateException("no answer"));
        assertThat(replays.claim("a", "x", false).isFirst()).isTrue();
    }

    @Test
    void forgetsBytesThatWerePassedOnTheirWay() {
        var replays = new Replays(100_000);
        var slow = replays.claim("a", "x", false).entry();
        replays.send("a", List.of("ferry"));
        take(replays, "b", false, "ferry");
        replays.settle("a", slow, new Receipt("r", List.of(accepted("ferry")), Optional.empty()));
        assertThat(replays.claim("a", "x", false).isFirst()).isTrue();
        assertThat(replays.claim("b", "x", false).isFirst()).isFalse();
    }

    private static void take(Replays replays, String key, boolean isNamed, String... stories) {
        var accepted =
                java.util.Arrays.stream(stories).map(ReplaysTest::accepted).toList();
        var turn = replays.claim(key, "x", isNamed);
        replays.send(key, List.of(stories));
        replays.settle(key, turn.entry(), new Receipt("r", accepted, Optional.empty()));
    }

    private static Receipt.Accepted accepted(String id) {
        return new Receipt.Accepted(id, "", "");
    }
}
