package org.copytaster.ingest.feed;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a feed shows that it did not show before. An entry that moved within the feed is none, nor is one that comes back as it
 * was; one that is gone says nothing, since feeds drop what is old.
 *
 * @param entries the new and the changed ones, the oldest first: feeds show the newest first
 * @param isFlood whether the feed seems to have given all its old entries new names
 */
public record NewEntries(List<Cutting> entries, boolean isFlood) {
    /** A feed with fewer entries may well change all of them between two polls. */
    public static final int FEWEST = 5;

    public NewEntries {
        entries = List.copyOf(entries);
    }

    /** Compares what a feed shows with what is known of it. */
    public static NewEntries in(List<Cutting> shown, FeedMemory memory) {
        var known = Stream.concat(memory.present().stream(), memory.before().stream())
                .collect(Collectors.toSet());
        var once = new HashSet<EntryMark>();
        var fresh = shown.stream()
                .filter(cutting -> !known.contains(cutting.mark()) && once.add(cutting.mark()))
                .collect(Collectors.toList());
        Collections.reverse(fresh);
        return new NewEntries(fresh, isFlood(shown, fresh, memory));
    }

    /**
     * None of the entries it showed last has its name any more, as many are new, and not most of these are younger than the
     * last look: a feed that only ran on since then shows younger ones.
     */
    private static boolean isFlood(List<Cutting> shown, List<Cutting> fresh, FeedMemory memory) {
        if (memory.present().size() < FEWEST || fresh.size() < memory.present().size()) {
            return false;
        }
        var names = memory.present().stream().map(EntryMark::name).collect(Collectors.toSet());
        if (shown.stream().anyMatch(cutting -> names.contains(cutting.mark().name()))) {
            return false;
        }
        long younger =
                fresh.stream().filter(cutting -> isYounger(cutting, memory)).count();
        return younger * 2 <= fresh.size();
    }

    private static boolean isYounger(Cutting cutting, FeedMemory memory) {
        return memory.readAt()
                .filter(last -> cutting.dated().filter(last::isBefore).isPresent())
                .isPresent();
    }
}
