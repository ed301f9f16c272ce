package org.copytaster.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.copytaster.ingest.feed.FeedCuttings.Entries;
import org.copytaster.ingest.feed.FeedCuttings.NoFeed;
import org.copytaster.ingest.input.InputBytes;

/**
 * What a poll means for a feed.
 *
 * @param kind how it ended
 * @param entries what must be sent on before the memory is written
 * @param after what is known of the feed then
 * @param words why it was held, failed or is gone; else empty
 * @param leftAlone how long the server asks to be left alone
 */
public record PollReading(
        PollKind kind, List<Cutting> entries, FeedMemory after, String words, Optional<Duration> leftAlone) {
    public PollReading {
        entries = List.copyOf(entries);
    }

    /**
     * Reads a poll.
     *
     * @param memory what was known of the feed
     * @param acceptsNewNames whether the operator says that new names for all entries are right
     * @param cutter cuts a body into its entries; asked only when the body is another one than the last
     */
    public static PollReading of(
            PollOutcome outcome,
            FeedMemory memory,
            boolean acceptsNewNames,
            Instant now,
            Function<InputBytes, FeedCuttings> cutter) {
        if (outcome instanceof PollOutcome.Fetched fetched) {
            return read(fetched, moved(memory, fetched.movedTo().map(Object::toString)), acceptsNewNames, now, cutter);
        }
        if (outcome instanceof PollOutcome.Unchanged unchanged) {
            return unchanged(moved(memory, unchanged.movedTo().map(Object::toString)));
        }
        if (outcome instanceof PollOutcome.Failed failed) {
            return over(PollKind.FAILED, memory, failed.why(), failed.leftAlone());
        }
        return over(PollKind.GONE, memory, ((PollOutcome.Gone) outcome).why(), Optional.empty());
    }

    /** A poll of which nothing came, and why. */
    public static PollReading failed(String why, FeedMemory memory) {
        return over(PollKind.FAILED, memory, why, Optional.empty());
    }

    private static FeedMemory moved(FeedMemory memory, Optional<String> place) {
        return memory.movedTo(place.orElse(""));
    }

    private static PollReading read(
            PollOutcome.Fetched fetched,
            FeedMemory memory,
            boolean acceptsNewNames,
            Instant now,
            Function<InputBytes, FeedCuttings> cutter) {
        var sha256 = fetched.body().sha256();
        if (sha256.equals(memory.bodySha256())) {
            return unchanged(memory.validatedBy(fetched.validators()));
        }
        var cuttings = cutter.apply(fetched.body());
        if (cuttings instanceof NoFeed none) {
            return over(PollKind.FAILED, memory, none.why(), Optional.empty());
        }
        var shown = ((Entries) cuttings).all();
        var found = NewEntries.in(shown, memory);
        if (found.isFlood() && !acceptsNewNames) {
            return over(PollKind.HELD, memory, heldInWords(found, memory), Optional.empty());
        }
        var marks = shown.stream().map(Cutting::mark).toList();
        return new PollReading(
                PollKind.READ,
                found.entries(),
                memory.read(fetched.validators(), sha256, now, marks),
                "",
                Optional.empty());
    }

    private static String heldInWords(NewEntries found, FeedMemory memory) {
        return "none of the " + memory.present().size() + " entries that it showed last has its name any more, and "
                + found.entries().size()
                + " are new: it seems to have renamed them all. They wait; accept-new-ids: true in the file of"
                + " sources takes them";
    }

    private static PollReading unchanged(FeedMemory memory) {
        return over(PollKind.UNCHANGED, memory, "", Optional.empty());
    }

    private static PollReading over(PollKind kind, FeedMemory memory, String words, Optional<Duration> leftAlone) {
        return new PollReading(kind, List.of(), memory, words, leftAlone);
    }
}
