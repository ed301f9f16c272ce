package org.copytaster.standalone.show;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where each revision is that went in: in exactly one place, so that the places add up to the revisions. News of a
 * revision's end may come before the news that it went in. Not thread-safe.
 *
 * <p>A process serves for months: of the revisions beyond the newest only the counts are kept. One of those that comes
 * again counts as new, and what becomes of it later is not counted any more.
 */
final class Whereabouts {
    static final String PUBLISHED = "published";
    static final String REJECTED = "rejected late";
    static final String DEAD = "dead";
    static final String UNDERWAY = "underway";

    /** All of them, in the order a person asks. */
    static final List<String> PLACES =
            List.of(PUBLISHED, "held", "never", "retracted", "superseded", REJECTED, DEAD, UNDERWAY);

    /**
     * A revision; its number does not tell it from others (decision 10).
     *
     * @param storyId its story
     * @param contentSha256 hash of its bytes
     */
    record Revision(String storyId, String contentSha256) {}

    /**
     * How a revision went in.
     *
     * @param receiptId the input that brought it
     * @param storyId its story
     */
    record Sending(String receiptId, String storyId) {}

    /**
     * How a revision ended.
     *
     * @param place one of {@link #PLACES}
     * @param later what became of it after it was published; empty when it stands
     * @param isSent whether it is known to have gone in; an earlier run may have taken it in
     */
    private record End(String place, String later, boolean isSent) {}

    /** A revision and how it stands take about 400 bytes. */
    private static final int KEPT = 100_000;

    /** The place of what ended before all this began; a repeat, which stands nowhere. */
    private static final String EARLIER = "";

    private final Map<Revision, Sending> underway;
    private final Map<Revision, End> ended;
    private final Map<Sending, Boolean> rejectedUnseen;
    private final Map<End, Long> counts = new HashMap<>();
    private long revisions;
    private int repeats;

    Whereabouts() {
        this(KEPT);
    }

    /** Keeps so many revisions that are underway, and as many that ended. */
    Whereabouts(int kept) {
        underway = new Newest<>(kept);
        ended = new Newest<>(kept);
        rejectedUnseen = new Newest<>(kept);
    }

    /** It ended before all this began: if it is underway now, it is a repeat. */
    void earlier(Revision revision) {
        if (underway.remove(revision) != null) {
            revisions--;
            repeats++;
            ended.put(revision, new End(EARLIER, "", true));
        }
    }

    /** It went in; if it did before, it is a repeat. */
    void sent(Revision revision, Sending sending) {
        var end = ended.get(revision);
        if (underway.containsKey(revision) || (end != null && end.isSent())) {
            repeats++;
            return;
        }
        revisions++;
        if (end != null) {
            end(revision, new End(end.place(), end.later(), true));
        } else if (rejectedUnseen.remove(sending) != null) {
            end(revision, new End(REJECTED, "", true));
        } else {
            underway.put(revision, sending);
        }
    }

    /** It ended, or changed its state. */
    void ended(Revision revision, String place, String later) {
        var before = ended.get(revision);
        if (before != null && before.place().equals(EARLIER)) {
            return;
        }
        boolean isSent = underway.remove(revision) != null || (before != null && before.isSent());
        end(revision, new End(place, later, isSent));
    }

    private void end(Revision revision, End end) {
        var before = ended.put(revision, end);
        if (before != null && before.isSent()) {
            counts.merge(before, -1L, Long::sum);
        }
        if (end.isSent()) {
            counts.merge(end, 1L, Long::sum);
        }
    }

    /** What went in so was rejected behind the door. */
    void rejected(Sending sending) {
        underway.entrySet().stream()
                .filter(entry -> entry.getValue().equals(sending))
                .map(Entry::getKey)
                .findFirst()
                .ifPresentOrElse(revision -> ended(revision, REJECTED, ""), () -> rejectedUnseen.put(sending, true));
    }

    /** How many are known to be on their way. */
    int underway() {
        return underway.size();
    }

    int repeats() {
        return repeats;
    }

    /** How many went in, each counted once. */
    long sent() {
        return revisions;
    }

    /** How many are in this place. */
    long in(String place) {
        return place.equals(UNDERWAY)
                ? revisions
                        - counts.values().stream().mapToLong(Long::longValue).sum()
                : counts.entrySet().stream()
                        .filter(count -> count.getKey().place().equals(place))
                        .mapToLong(Entry::getValue)
                        .sum();
    }

    /** What became later of how many of those that were published. */
    Map<String, Long> later() {
        return counts.entrySet().stream()
                .filter(count -> !count.getKey().later().isEmpty() && count.getValue() > 0)
                .collect(Collectors.toMap(count -> count.getKey().later(), Entry::getValue, Long::sum, TreeMap::new));
    }
}
