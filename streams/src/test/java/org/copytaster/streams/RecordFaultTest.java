package org.copytaster.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.function.Supplier;
import org.copytaster.streams.RecordFault.Reason;
import org.junit.jupiter.api.Test;

class RecordFaultTest {
    @Test
    void givesWhatTheCodeGives() {
        assertThat(RecordFault.guard(() -> "clean")).isEqualTo("clean");
    }

    @Test
    void isWhateverTheCodeThrows() {
        assertReason(Reason.BROKE_THE_CODE, () -> {
            throw new NullPointerException("test");
        });
    }

    @Test
    void isAStackThatOverflows() {
        assertReason(Reason.BROKE_THE_CODE, () -> {
            throw new StackOverflowError();
        });
    }

    @Test
    void keepsTheReasonThatTheCodeGives() {
        assertReason(Reason.TOO_LARGE, () -> {
            throw new RecordFault(Reason.TOO_LARGE, "test");
        });
    }

    @Test
    void isNoOtherError() {
        assertThatExceptionOfType(OutOfMemoryError.class)
                .isThrownBy(() -> RecordFault.guard(() -> {
                    throw new OutOfMemoryError("test");
                }));
    }

    @Test
    void isAKeyThatIsNotTheStorysId() {
        assertThatExceptionOfType(RecordFault.class)
                .isThrownBy(() -> RecordFault.requireKey("other:key", "afp:x"))
                .withMessage("the key is other:key, the story's id afp:x");
        assertThatExceptionOfType(RecordFault.class).isThrownBy(() -> RecordFault.requireKey(null, "afp:x"));
    }

    private static void assertReason(Reason reason, Supplier<String> code) {
        assertThatExceptionOfType(RecordFault.class)
                .isThrownBy(() -> RecordFault.guard(code))
                .extracting(RecordFault::reason)
                .isEqualTo(reason);
    }
}
