package org.copytaster.ingest.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class RareBytesTest {
    /** What is looked for, its neighbours, and what only looks like it where eight bytes are looked at as one number. */
    private static final int[] BYTES = {'a', 0, 1, 0x1F, ' ', 0x21, 0x5B, '\\', 0x5D, '&', 0x7F, 0x80, 0x9F, 0xDC, 0xFF
    };

    private static final int SEED = 7;

    @Test
    void findsWhatALookAtEachByteFinds() {
        var random = new Random(SEED);
        for (int i = 0; i < 100_000; i++) {
            var bytes = bytes(random);
            int from = random.nextInt(bytes.length + 1);
            var what = Arrays.toString(bytes) + " from " + from + ", seed " + SEED;

            assertThat(RareBytes.firstSign(bytes, from, '\\'))
                    .as(what)
                    .isEqualTo(first(bytes, from, bytes.length, b -> b == '\\'));
            assertThat(RareBytes.firstBeyondAscii(bytes, from))
                    .as(what)
                    .isEqualTo(first(bytes, from, bytes.length, b -> b < 0));
        }
    }

    @Test
    void looksNoFurtherThanItIsAsked() {
        var random = new Random(SEED);
        for (int i = 0; i < 100_000; i++) {
            var bytes = bytes(random);
            int from = random.nextInt(bytes.length + 1);
            int to = from + random.nextInt(bytes.length - from + 1);
            var what = Arrays.toString(bytes) + " from " + from + " to " + to + ", seed " + SEED;

            assertThat(RareBytes.firstControl(bytes, from, to))
                    .as(what)
                    .isEqualTo(first(bytes, from, to, b -> b >= 0 && b < ' '));
            assertThat(RareBytes.firstBeyondAscii(bytes, from, to))
                    .as(what)
                    .isEqualTo(first(bytes, from, to, b -> b < 0));
        }
    }

    private static int first(byte[] bytes, int from, int to, IntPredicate sought) {
        int at = from;
        while (at < to && !sought.test(bytes[at])) {
            at++;
        }
        return at;
    }

    /** Mostly ordinary letters, so that some words of eight bytes hold nothing. */
    private static byte[] bytes(Random random) {
        var bytes = new byte[random.nextInt(40)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (random.nextInt(8) == 0 ? BYTES[random.nextInt(BYTES.length)] : 'e');
        }
        return bytes;
    }
}
