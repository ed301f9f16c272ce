package org.copytaster.ingest.stream;

import java.util.List;
import java.util.Optional;
import org.copytaster.ingest.format.Refusal;

/**
 * What a sender is told, once every record of the input has been acknowledged.
 *
 * @param receiptId the key of the input on wire.received or wire.rejected
 * @param accepted its stories, in order; none when it was refused
 * @param refusal why it was refused
 */
public record Receipt(String receiptId, List<Accepted> accepted, Optional<Refusal> refusal) {
    public Receipt {
        accepted = List.copyOf(accepted);
    }

    /**
     * A story that was taken.
     *
     * @param storyId its key
     * @param revision the agency's revision; may be empty
     * @param contentSha256 hash of its bytes
     */
    public record Accepted(String storyId, String revision, String contentSha256) {}
}
