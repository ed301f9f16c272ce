package org.copytaster.standalone.where;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.copytaster.ingest.stream.KeptInput;
import org.copytaster.runtime.story.StoredRecord;
import org.copytaster.schemas.Rejection;

/**
 * A refused input, or a refused item of one, where it stands on wire.rejected.
 *
 * @param place its topic and its place there
 * @param receipt the receipt that its sender was given
 * @param kept what it takes to read it once more; nothing when that is not kept
 * @param obstacle why it cannot be read once more; nothing when it can
 */
public record RefusedInput(String place, String receipt, Optional<KeptInput> kept, Optional<String> obstacle) {
    /** What a record of wire.rejected says; nothing of a tombstone. */
    public static Optional<RefusedInput> of(StoredRecord<Rejection> record) {
        return record.value().map(refused -> of(record, refused));
    }

    private static RefusedInput of(StoredRecord<Rejection> record, Rejection refused) {
        var kept = KeptInput.of(refused.getReceiptId(), bytes(refused.getBytes()), record.headers());
        return new RefusedInput(
                record.topic() + " " + record.place(), refused.getReceiptId(), kept, obstacle(refused, kept));
    }

    private static Optional<String> obstacle(Rejection refused, Optional<KeptInput> kept) {
        if (!refused.getStoryId().isEmpty()) {
            return Optional.of("it is a story that was refused behind the door: replay " + refused.getReceiptId()
                    + " reads its input once more");
        }
        if (refused.getTruncated()) {
            return Optional.of(
                    "only the beginning of its " + refused.getSize() + " bytes is kept: its sender must send it again");
        }
        return kept.isPresent()
                ? Optional.empty()
                : Optional.of("its record does not say through which source it came: its sender must send it again");
    }

    private static byte[] bytes(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
