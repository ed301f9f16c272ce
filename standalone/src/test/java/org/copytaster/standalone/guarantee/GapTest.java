package org.copytaster.standalone.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GapTest {
    private static final Duration LIMIT = Duration.ofMillis(1);

    private final Gap gap = new Gap();

    @Test
    void endsWithTheFirstCleanRecordOfWhatWasAcknowledgedAfterTheFault() {
        gap.open();
        gap.acknowledged(7, 1);
        assertThat(gap.isOpen()).isTrue();
        gap.clean(7, 1);
        assertThat(gap.isOpen()).isFalse();
    }

    @Test
    void doesNotCountWhatWasOnItsWayAlready() throws InterruptedException {
        gap.acknowledged(7, 1);
        gap.open();
        gap.clean(7, 1);
        assertThat(gap.isOpen()).isTrue();
        assertThat(gap.await(LIMIT)).isEqualTo(LIMIT);
    }

    @Test
    void takesARecordThatIsReadBeforeItsAnswer() {
        gap.open();
        gap.clean(7, 1);
        gap.acknowledged(7, 1);
        assertThat(gap.isOpen()).isFalse();
    }

    @Test
    void tellsOneRevisionOfAStoryFromAnother() {
        gap.open();
        gap.acknowledged(7, 1);
        gap.clean(7, 2);
        assertThat(gap.isOpen()).isTrue();
    }
}
