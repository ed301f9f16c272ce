package org.copytaster.standalone.stream;

import java.util.concurrent.TimeUnit;
import org.copytaster.runtime.stream.BrokerFailure;

/**
 * How fast an operator has something read once more.
 *
 * @param perSecond at most so many a second, at least 1
 */
public record RateLimit(int perSecond) {
    /**
     * Waits between one and the next.
     *
     * @throws BrokerFailure when the process is stopping
     */
    void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(TimeUnit.SECONDS.toNanos(1) / perSecond);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerFailure("interrupted between two records", e);
        }
    }
}
