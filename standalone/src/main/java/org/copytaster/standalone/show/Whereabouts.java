package org.copytaster.standalone.show;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where each revision is that went in: in exactly one place, so that the places add up to the revisions. News of a
 * revision's end may come before the news that it went in. Not thread-safe.
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

    private final Set<Revision> earlier = new HashSet<>();
    private final Map<Revision, Sending> underway = new LinkedHashMap<>();
    private final Map<Revision, End> ended = new HashMap<>();
    private final Set<Sending> rejectedUnseen = new HashSet<>();
    private int repeats;

    /** It ended before all this began. */
    void earlier(Revision revision) {
        earlier.add(revision);
    }

    /** It went in; if it did before, it is a repeat. */
    void sent(Revision revision, Sending sending) {
        var end = ended.get(revision);
        if (earlier.contains(revision) || underway.containsKey(revision) || (end != null && end.isSent())) {
            repeats++;
        } else if (end != null) {
            ended.put(revision, new End(end.place(), end.later(), true));
        } else if (rejectedUnseen.remove(sending)) {
            ended.put(revision, new End(REJECTED, "", true));
        } else {
            underway.put(revision, sending);
        }
    }

    /** It ended, or changed its state. */
    void ended(Revision revision, String place, String later) {
        if (earlier.contains(revision)) {
            return;
        }
        var before = ended.get(revision);
        boolean isSent = underway.remove(revision) != null || (before != null && before.isSent());
        ended.put(revision, new End(place, later, isSent));
    }

    /** What went in so was rejected behind the door. */
    void rejected(Sending sending) {
        underway.entrySet().stream()
                .filter(entry -> entry.getValue().equals(sending))
                .map(Map.Entry::getKey)
                .findFirst()
                .ifPresentOrElse(revision -> ended(revision, REJECTED, ""), () -> rejectedUnseen.add(sending));
    }

    int underway() {
        return underway.size();
    }

    int repeats() {
        return repeats;
    }

    /** How many went in, each counted once. */
    long sent() {
        return underway.size() + ends().count();
    }

    /** How many are in this place. */
    long in(String place) {
        return place.equals(UNDERWAY)
                ? underway.size()
                : ends().filter(end -> end.place().equals(place)).count();
    }

    /** What became later of how many of those that were published. */
    Map<String, Long> later() {
        return ends().map(End::later)
                .filter(state -> !state.isEmpty())
                .collect(Collectors.groupingBy(state -> state, TreeMap::new, Collectors.counting()));
    }

    private Stream<End> ends() {
        return ended.values().stream().filter(End::isSent);
    }
}
