package org.copytaster.enrich.story;

import java.nio.ByteBuffer;
import java.util.function.Function;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.Rejection;
import org.copytaster.schemas.identity.Sha256;

/**
 * Turns away what the broker would refuse. Under exactly-once a record that is refused in the send dooms its whole
 * transaction, so it is measured before.
 *
 * @param written the bytes as they will be sent
 * @param most the largest size that may be sent, in bytes
 */
public record SizeLimit(Function<EnrichedStory, byte[]> written, int most) {
    /** How much of a story that is too large a rejection holds, in bytes. */
    public static final int KEPT = 16 * 1024;

    /** The reason of such a rejection. */
    public static final String REASON = "enriched-too-large";

    Outcome check(EnrichedStory story) {
        var bytes = written.apply(story);
        return bytes.length <= most ? new Outcome.Enriched(story, bytes) : new Outcome.Refused(rejection(story, bytes));
    }

    private Rejection rejection(EnrichedStory story, byte[] bytes) {
        return Rejection.newBuilder()
                .setReceiptId(story.getReceiptId())
                .setReason(REASON)
                .setDetail("with what was found in it the story has " + bytes.length + " bytes, at most " + most
                        + " can be sent; size, sha256 and bytes are those of the enriched record")
                .setHint("send it in parts; the input as it came is on wire.received under receiptId")
                .setStoryId(story.getStoryId())
                .setSource(story.getSource())
                .setName(story.getName())
                .setFormat(story.getFormat())
                .setSize(bytes.length)
                .setSha256(Sha256.of(bytes))
                .setBytes(
                        ByteBuffer.wrap(bytes, 0, Math.min(KEPT, bytes.length)).slice())
                .setTruncated(bytes.length > KEPT)
                .setReceivedAt(story.getReceivedAt().orElse(null))
                .build();
    }
}
