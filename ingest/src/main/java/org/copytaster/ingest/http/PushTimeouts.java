package org.copytaster.ingest.http;

import java.time.Duration;

/**
 * How long the door waits for a sender, and lets one wait.
 *
 * @param request for the whole request, from its first byte to the last of its body
 * @param grace how long a body may come at any speed
 * @param bytesPerSecond the slowest it may come after that, on average since the request began
 * @param turn how long a push waits behind others, or for the first with its Idempotency-Key
 */
record PushTimeouts(Duration request, Duration grace, int bytesPerSecond, Duration turn) {
    /** 30 s a request, 1 KiB/s after 5 s, 5 s in the queue. */
    static final PushTimeouts STANDARD =
            new PushTimeouts(Duration.ofSeconds(30), Duration.ofSeconds(5), 1024, Duration.ofSeconds(5));
}
