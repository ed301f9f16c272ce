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
            var turn = replays.claim(key, "same");
            replays.settle(key, turn.entry(), REFUSED);
            turn = replays.claim(key, "same");
            replays.settle(key, turn.entry(), TAKEN);
        }
        assertThat(replays.claim("c", "same").isFirst()).isFalse();
        assertThat(replays.claim("b", "same").isFirst()).isFalse();
        assertThat(replays.claim("a", "same").isFirst()).isTrue();
    }

    @Test
    void countsTheStoriesOfAReceiptToo() {
        var replays = new Replays(3000);
        var large = new Receipt("r", List.of(accepted("a"), accepted("b"), accepted("c")), Optional.empty());
        replays.settle("large", replays.claim("large", "x").entry(), large);
        replays.settle("small", replays.claim("small", "x").entry(), TAKEN);
        replays.settle("other", replays.claim("other", "x").entry(), TAKEN);
        assertThat(replays.claim("large", "x").isFirst()).isTrue();
        assertThat(replays.claim("small", "x").isFirst()).isFalse();
    }

    @Test
    void letsWhatFailedBeTriedAgainAndTellsWhoWaited() {
        var replays = new Replays(1200);
        var first = replays.claim("a", "same").entry();
        var waiting = replays.claim("a", "same").entry().receipt();
        replays.fail("a", first, new OutOfMemoryError("heap"));
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(waiting::join)
                .withCauseInstanceOf(OutOfMemoryError.class);
        assertThat(replays.claim("a", "same").isFirst()).isTrue();
    }

    private static Receipt.Accepted accepted(String id) {
        return new Receipt.Accepted(id, "", "");
    }
}
