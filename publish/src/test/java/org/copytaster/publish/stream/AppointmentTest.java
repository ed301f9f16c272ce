package org.copytaster.publish.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.copytaster.publish.stream.Appointment.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppointmentTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"harbour:ferry-1, RELEASE", "'harbour:a guid with blanks', DROP_LATEST", "'harbour:', FORGET"})
    void comesBackFromItsKeyAsItWas(String storyId, Task task) {
        var appointment = new Appointment(NOON, task, storyId);

        assertThat(Appointment.parse(appointment.key())).isEqualTo(appointment);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T11:59:59.999Z, 2026-03-02T12:00:00Z",
        "1969-07-20T20:17:40Z, 2026-03-02T12:00:00Z",
        "2099-01-01T00:00:00Z, +292278994-08-17T07:12:55.807Z"
    })
    void sortsByTimeAsText(Instant earlier, Instant later) {
        assertThat(new Appointment(earlier, Task.RELEASE, "z").key())
                .isLessThan(new Appointment(later, Task.DROP_COPY, "a").key());
    }

    @Test
    void isDueAtItsInstant() {
        assertThat(new Appointment(NOON, Task.RELEASE, "a").key()).isLessThan(Appointment.after(NOON));
    }

    @Test
    void isNotDueAMillisecondBefore() {
        assertThat(new Appointment(NOON, Task.RELEASE, "a").key())
                .isGreaterThan(Appointment.after(NOON.minusMillis(1)));
    }

    @Test
    void countsATimeThatNoClockReachesAsTheLast() {
        assertThat(new Appointment(Instant.MAX, Task.FORGET, "a").key()).startsWith("9223372036854775807 ");
    }
}
