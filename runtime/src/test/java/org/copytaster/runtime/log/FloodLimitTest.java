package org.copytaster.runtime.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.copytaster.runtime.log.FloodLimit.Kind;
import org.copytaster.runtime.log.FloodLimit.Untold;
import org.junit.jupiter.api.Test;

class FloodLimitTest {
    private static final Kind REJECTED = new Kind("door", "rejected");
    private static final Kind DEAD = new Kind("letters", "dead letter");
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final FloodLimit limit = new FloodLimit(kind -> 3);

    @Test
    void tellsTheFirstOfAMinuteOneByOneAndTheRestTogether() {
        var told = IntStream.range(0, 10)
                .filter(n -> limit.hasRoom(REJECTED, n))
                .boxed()
                .toList();

        assertThat(told).containsExactly(0, 1, 2);
        assertThat(limit.over(MINUTE - 1)).isEmpty();
        assertThat(limit.over(MINUTE)).containsExactly(new Untold(REJECTED, 7));
        assertThat(limit.over(MINUTE)).isEmpty();
        assertThat(limit.hasRoom(REJECTED, MINUTE)).isTrue();
    }

    @Test
    void countsEachKindByItself() {
        IntStream.range(0, 5).forEach(n -> limit.hasRoom(REJECTED, 0));

        assertThat(limit.hasRoom(DEAD, 0)).isTrue();
        assertThat(limit.end()).containsExactly(new Untold(REJECTED, 2));
    }

    @Test
    void saysNothingOfAMinuteThatHadRoomForAll() {
        limit.hasRoom(REJECTED, 0);

        assertThat(limit.end()).isEmpty();
    }

    @Test
    void countsKindsWithoutEndAsOne() {
        var told = IntStream.range(0, 1010)
                .filter(n -> limit.hasRoom(new Kind("library", "message " + n), 0))
                .count();

        assertThat(told).isEqualTo(1003);
        assertThat(limit.end()).extracting(Untold::more).containsExactly(7L);
    }
}
