package org.copytaster.ingest.feed;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of a feed from one poll to the next, whoever makes it. Written once all that the poll brought is acknowledged.
 *
 * @param url the URL of the source that it was read under: under another one it may be another feed
 * @param validators what to show the server
 * @param bodySha256 hash of what was read last; empty when nothing was
 * @param readAt when that was
 * @param movedTo where the server said that it stays; empty when it said nothing
 * @param present the entries that stood in it then
 * @param before those that stood in it earlier, the newest first, at most {@value #MOST_BEFORE}
 */
public record FeedMemory(
        String url,
        Validators validators,
        String bodySha256,
        Optional<Instant> readAt,
        String movedTo,
        List<EntryMark> present,
        List<EntryMark> before) {
    /** Entries that a feed shows no more are known for so many others: who lists them again brings nothing new. */
    public static final int MOST_BEFORE = 2000;

    public FeedMemory {
        present = List.copyOf(present);
        before = List.copyOf(before);
    }

    /** Of a feed that was never read. */
    public static FeedMemory none() {
        return new FeedMemory("", Validators.none(), "", Optional.empty(), "", List.of(), List.of());
    }

    /** The same for a source with this URL: another URL has other validators, but may show the same entries. */
    public FeedMemory at(String address) {
        return url.equals(address) ? this : new FeedMemory(address, Validators.none(), "", readAt, "", present, before);
    }

    /** The same of a feed that moved. */
    FeedMemory movedTo(String place) {
        return new FeedMemory(url, validators, bodySha256, readAt, place, present, before);
    }

    /** The same with what to show the server. */
    FeedMemory validatedBy(Validators shown) {
        return new FeedMemory(url, shown, bodySha256, readAt, movedTo, present, before);
    }

    /** The same after it was read and showed these entries. */
    FeedMemory read(Validators shown, String sha256, Instant now, List<EntryMark> entries) {
        var marks = new LinkedHashSet<>(entries);
        var gone = Stream.concat(present.stream(), before.stream())
                .filter(mark -> !marks.contains(mark))
                .distinct()
                .limit(MOST_BEFORE)
                .toList();
        return new FeedMemory(url, shown, sha256, Optional.of(now), movedTo, List.copyOf(marks), gone);
    }
}
