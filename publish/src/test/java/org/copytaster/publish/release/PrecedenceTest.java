package org.copytaster.publish.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copytaster.publish.release.Arrivals.NOON;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PrecedenceTest {
    private static final int SETS = 20_000;
    private static final String[] NUMBERS = {"", "1", "2", "007", "1542761538", "a"};

    @ParameterizedTest
    @EnumSource(names = {"NUMBER", "TIME"})
    void isTransitive(Precedence precedence) {
        var random = new Random(1);
        for (int set = 0; set < SETS; set++) {
            var one = any(random);
            var other = any(random);
            var third = any(random);
            if (precedence.isOlder(one, other) && precedence.isOlder(other, third)) {
                assertThat(precedence.isOlder(one, third))
                        .as("%s < %s < %s", one, other, third)
                        .isTrue();
            }
            assertThat(precedence.isOlder(one, other) && precedence.isOlder(other, one))
                    .as("%s and %s", one, other)
                    .isFalse();
        }
    }

    /** Where each has a number, as in formats that count, and no two are alike in all. */
    @ParameterizedTest
    @EnumSource(names = {"NUMBER", "TIME"})
    void endsWithTheSameNewestForEveryOrderOfArrival(Precedence precedence) {
        var random = new Random(2);
        for (int set = 0; set < SETS / 10; set++) {
            var revisions = counted(random);
            var newest = newest(precedence, revisions);
            for (int order = 0; order < 6; order++) {
                Collections.shuffle(revisions, random);
                assertThat(newest(precedence, revisions)).as("%s", revisions).isEqualTo(newest);
            }
        }
    }

    @Test
    void keepsForStoresOfBeforeTheOrderTheyHad() {
        var early = RevisionOrder.of("2", Optional.of(NOON), Optional.of(NOON));
        var late = RevisionOrder.of("1", Optional.of(NOON.plusSeconds(60)), Optional.of(NOON));
        assertThat(Precedence.EARLIER.isOlder(early, late)).isTrue();
        assertThat(Precedence.NUMBER.isOlder(early, late)).isFalse();
        assertThat(Precedence.named("")).isEqualTo(Precedence.EARLIER);
    }

    @ParameterizedTest
    @EnumSource
    void isReadAsItIsSpelt(Precedence precedence) {
        assertThat(Precedence.named(precedence.word())).isEqualTo(precedence);
    }

    private static RevisionOrder newest(Precedence precedence, List<RevisionOrder> revisions) {
        var newest = revisions.get(0);
        for (var arrived : revisions.subList(1, revisions.size())) {
            newest = precedence.isOlder(arrived, newest) ? newest : arrived;
        }
        return newest;
    }

    private static List<RevisionOrder> counted(Random random) {
        var revisions = new ArrayList<RevisionOrder>();
        for (int number = 1; number <= 6; number++) {
            revisions.add(RevisionOrder.of(Integer.toString(number), minute(random), Optional.of(at(number))));
        }
        return revisions;
    }

    private static RevisionOrder any(Random random) {
        return RevisionOrder.of(NUMBERS[random.nextInt(NUMBERS.length)], minute(random), minute(random));
    }

    private static Optional<Instant> minute(Random random) {
        int minute = random.nextInt(12);
        return minute == 0 ? Optional.empty() : Optional.of(at(minute));
    }

    private static Instant at(int minute) {
        return NOON.plusSeconds(60L * minute);
    }
}
