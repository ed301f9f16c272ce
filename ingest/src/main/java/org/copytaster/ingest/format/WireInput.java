package org.copytaster.ingest.format;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * One input as it came: perhaps many stories.
 *
 * @param content its bytes
 * @param source where it came through
 * @param name what the sender calls it, for example a file's path within its folder
 * @param receiptId its key on wire.received and wire.rejected
 * @param receivedAt when it came in, to the millisecond
 */
public record WireInput(
        InputBytes content, Source source, Optional<String> name, String receiptId, Instant receivedAt) {
    public WireInput {
        name = name.map(String::strip).filter(word -> !word.isEmpty());
        receivedAt = receivedAt.truncatedTo(ChronoUnit.MILLIS);
    }
}
