package org.copytaster.standalone.guarantee;

import java.time.Duration;

/** Tells how it goes: an event at once, a sign of life every few seconds. */
final class Progress {
    private static final long EVERY = Duration.ofSeconds(5).toNanos();
    private static final long BEGAN = System.nanoTime();

    private static long lastSign;

    private Progress() {}

    /** Something has happened. */
    static synchronized void say(String line) {
        System.out.printf("%5d s  %s%n", (System.nanoTime() - BEGAN) / 1_000_000_000L, line);
        System.out.flush();
        lastSign = System.nanoTime();
    }

    /** It goes on; said only when nothing was said for a while. */
    static synchronized void sign(String line) {
        if (System.nanoTime() - lastSign > EVERY) {
            say(line);
        }
    }
}
