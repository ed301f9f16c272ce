package org.copytaster.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosingTest {
    private final List<String> closed = new ArrayList<>();
    private final Closing closing = new Closing();

    @Test
    void closesTheLastOpenedFirst() {
        closing.add(() -> closed.add("broker"));
        closing.add(() -> closed.add("stream"));
        closing.close();
        assertThat(closed).containsExactly("stream", "broker");
    }

    @Test
    void closesEachOnce() {
        closing.add(() -> closed.add("broker"));
        closing.close();
        closing.close();
        assertThat(closed).containsExactly("broker");
    }

    @Test
    void closesTheOthersWhenOneFails() {
        closing.add(() -> closed.add("broker"));
        closing.add(() -> {
            throw new IOException("no");
        });
        closing.close();
        assertThat(closed).containsExactly("broker");
    }

    @Test
    void closesAtOnceWhatIsOpenedTooLate() {
        closing.close();
        assertThatExceptionOfType(Closing.Stopped.class)
                .isThrownBy(() -> closing.add((AutoCloseable) () -> closed.add("late")));
        assertThat(closed).containsExactly("late");
    }

    @Test
    void keepsTheOrderWhenTheMainThreadAndTheSignalCloseAtOnce() {
        closing.add(() -> closed.add("broker"));
        closing.add(() -> {
            var other = new Thread(closing::close);
            other.start();
            other.join(200); // long enough to do it wrong
            closed.add("stream");
        });
        closing.close();
        assertThat(closed).containsExactly("stream", "broker");
    }
}
