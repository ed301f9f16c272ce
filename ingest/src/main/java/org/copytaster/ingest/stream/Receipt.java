package org.copytaster.ingest.stream;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copytaster.ingest.input.Refusal;

/**
 * What became of an input, once every record of the input has been acknowledged.
 *
 * @param receiptId the key of the input on wire.received or wire.rejected
 * @param accepted its stories, in order; none when it was refused
 * @param refusal why it was refused
 * @param items what became of each item, in order, when some were taken and some refused; else none
 */
public record Receipt(String receiptId, List<Accepted> accepted, Optional<Refusal> refusal, List<Item> items) {
    public Receipt {
        accepted = List.copyOf(accepted);
        items = List.copyOf(items);
    }

    /** An input that was taken as a whole or refused as a whole. */
    public Receipt(String receiptId, List<Accepted> accepted, Optional<Refusal> refusal) {
        this(receiptId, accepted, refusal, List.of());
    }

    /** Why it, or some of its items, were refused; none when all of it was taken. */
    public List<Refusal> refusals() {
        return Stream.concat(refusal.stream(), items.stream().flatMap(item -> item.refusal().stream()))
                .toList();
    }

    /** An input of which some items were taken and some refused. */
    static Receipt partly(String receiptId, List<Item> items) {
        var accepted = items.stream().flatMap(item -> item.accepted().stream()).toList();
        return new Receipt(receiptId, accepted, Optional.empty(), items);
    }

    /**
     * One item of an input.
     *
     * @param accepted its stories; none when it was refused
     * @param refusal why it was refused
     */
    public record Item(List<Accepted> accepted, Optional<Refusal> refusal) {
        public Item {
            accepted = List.copyOf(accepted);
        }
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
