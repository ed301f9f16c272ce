package org.copytaster.runtime.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeapHealthTest {
    private static final long MEBIBYTE = 1024 * 1024;

    @Test
    void isReadyWithATenthOfTheHeapFree() {
        assertThat(HeapHealth.of(450 * MEBIBYTE, 500 * MEBIBYTE))
                .isEqualTo(new HealthPart("heap", true, true, "450 of 500 MiB held after the last collection"));
    }

    @Test
    void isNotReadyWithLess() {
        assertThat(HeapHealth.of(451 * MEBIBYTE, 500 * MEBIBYTE))
                .isEqualTo(new HealthPart(
                        "heap",
                        true,
                        false,
                        "451 of 500 MiB held after the last collection: give it more memory, or send less at once"));
    }

    @Test
    void seesWhatACollectionLeaves() {
        var held = new byte[16][];
        for (int i = 0; i < held.length; i++) {
            held[i] = new byte[(int) MEBIBYTE];
        }
        System.gc();

        var detail = HeapHealth.now().detail();

        assertThat(Long.parseLong(detail.substring(0, detail.indexOf(' ')))).isGreaterThanOrEqualTo(held.length);
    }
}
