package org.copytaster.ingest.fetch;

import java.time.Duration;

/**
 * How much of an answer is read, and how long it may take.
 *
 * @param bodyBytes the largest body, before and after it is unpacked
 * @param headBytes the largest head
 * @param redirects how many are followed
 * @param connect how long a connection may take, the look-up of the name too
 * @param idle how long nothing may come
 * @param whole how long all of it may take, redirects included
 */
public record FetchLimits(
        int bodyBytes, int headBytes, int redirects, Duration connect, Duration idle, Duration whole) {
    private static final int HEAD_BYTES = 32 * 1024;
    private static final int REDIRECTS = 5;

    /** 32 KiB of head, 5 redirects, 10 s to connect, 15 s of silence, 60 s in all. */
    public static FetchLimits of(int bodyBytes) {
        return new FetchLimits(
                bodyBytes,
                HEAD_BYTES,
                REDIRECTS,
                Duration.ofSeconds(10),
                Duration.ofSeconds(15),
                Duration.ofSeconds(60));
    }
}
