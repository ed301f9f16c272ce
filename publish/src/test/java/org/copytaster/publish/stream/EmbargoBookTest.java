package org.copytaster.publish.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.copytaster.publish.stream.Appointment.Task;
import org.junit.jupiter.api.Test;

class EmbargoBookTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Appointment SOON = new Appointment(NOON.plusSeconds(60), Task.RELEASE, "afp:a");
    private static final Appointment LATER = new Appointment(NOON.plusSeconds(3600), Task.RELEASE, "afp:b");

    private final EmbargoBook book = new EmbargoBook();

    @Test
    void knowsNoReleaseAtFirst() {
        assertThat(book.held()).isZero();
        assertThat(book.next()).isEmpty();
        assertThat(book.overdue(NOON)).isZero();
    }

    @Test
    void tellsHowManyWaitAndWhichIsNext() {
        book.put(LATER, false);
        book.put(SOON, false);
        assertThat(book.held()).isEqualTo(2);
        assertThat(book.next()).hasValue(SOON.at());
        book.take(SOON);
        assertThat(book.held()).isEqualTo(1);
        assertThat(book.next()).hasValue(LATER.at());
    }

    @Test
    void leavesOutWhatIsNoRelease() {
        book.put(new Appointment(NOON, Task.FORGET, "afp:a"), false);
        book.put(new Appointment(NOON, Task.DROP_COPY, "afp:a"), false);
        assertThat(book.held()).isZero();
    }

    @Test
    void countsAsOverdueWhatIsTenSecondsLate() {
        book.put(SOON, false);
        assertThat(book.overdue(SOON.at().plusSeconds(10))).isZero();
        assertThat(book.overdue(SOON.at().plusSeconds(11))).isEqualTo(1);
    }

    @Test
    void countsAsOverdueWhatFailedAndIsTriedAgainLater() {
        book.put(LATER, true);
        assertThat(book.overdue(NOON)).isEqualTo(1);
    }
}
