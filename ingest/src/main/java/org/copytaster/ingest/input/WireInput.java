package org.copytaster.ingest.input;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * One input as it came: perhaps many stories.
 *
 * @param content its bytes
 * @param source where it came through
 * @param name what the sender calls it, for example a file's path within its folder
 * @param id who the sender says its story is; counts where the copy itself cannot say, as in plain text
 * @param receiptId its key on wire.received and wire.rejected
 * @param receivedAt when it came in, to the millisecond
 */
public record WireInput(
        InputBytes content,
        Source source,
        Optional<String> name,
        Optional<String> id,
        String receiptId,
        Instant receivedAt) {
    public WireInput {
        name = name.map(String::strip).filter(word -> !word.isEmpty());
        id = id.map(String::strip).filter(word -> !word.isEmpty());
        receivedAt = receivedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** An input whose sender says nothing about who its story is. */
    public WireInput(InputBytes content, Source source, Optional<String> name, String receiptId, Instant receivedAt) {
        this(content, source, name, Optional.empty(), receiptId, receivedAt);
    }

    /** The same with no more of its bytes than their size and hash. */
    public WireInput withoutBytes() {
        return new WireInput(content.cut(0), source, name, id, receiptId, receivedAt);
    }

    /** The same input without what stood around it. */
    public WireInput holding(InputBytes inner) {
        return new WireInput(inner, source, name, id, receiptId, receivedAt);
    }

    /** One item of this input: its own bytes, in a format that is known by now, under the same receipt. */
    public WireInput item(InputBytes bytes, String format) {
        return new WireInput(bytes, source.in(format), name, id, receiptId, receivedAt);
    }
}
