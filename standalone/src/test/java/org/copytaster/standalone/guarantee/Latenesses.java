package org.copytaster.standalone.guarantee;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** How late things came, in milliseconds. */
final class Latenesses {
    private int[] millis = new int[64];
    private int count;

    void add(Duration late) {
        if (count == millis.length) {
            millis = Arrays.copyOf(millis, 2 * count);
        }
        millis[count++] = (int) Math.min(Integer.MAX_VALUE, late.toMillis());
    }

    int count() {
        return count;
    }

    /**
     * What this share of them does not exceed (nearest rank); 0 when there are none.
     *
     * @param share above 0, at most 1
     */
    int millis(double share) {
        var sorted = Arrays.copyOf(millis, count);
        Arrays.sort(sorted);
        return count == 0 ? 0 : sorted[Math.max(0, (int) Math.ceil(share * count) - 1)];
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %.2f s, p99 %.2f s, max %.2f s",
                millis(0.5) / 1e3,
                millis(0.99) / 1e3,
                millis(1) / 1e3);
    }
}
