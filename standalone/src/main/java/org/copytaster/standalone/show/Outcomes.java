package org.copytaster.standalone.show;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.Rejection;
import org.copytaster.schemas.StoryStatus;

/**
 * What became of everything that went in. Every revision ends in exactly one place (published, held, never, retracted,
 * superseded, rejected or dead), so what is still on its way is what was sent and has no end yet. Safe for use by several threads.
 */
public final class Outcomes {
    private record Revision(String storyId, String contentSha256) {}

    private final Set<Revision> sent = new LinkedHashSet<>();
    private final Map<Revision, String> ended = new HashMap<>();
    private final Map<String, Revision> byReceipt = new HashMap<>();
    private final Map<String, Integer> rejected = new TreeMap<>();
    private int inputs;
    private int repeats;
    private int published;
    private int leadsRemoved;
    private int leadsMarked;

    /** A revision went in; one that went in before is a repeat. */
    public synchronized void sent(String receiptId, String storyId, String contentSha256) {
        var revision = new Revision(storyId, contentSha256);
        byReceipt.put(receiptId + storyId, revision);
        if (!sent.add(revision) || ended.containsKey(revision)) {
            repeats++;
        }
    }

    /** An input was taken or refused at the door. */
    public synchronized void input() {
        inputs++;
    }

    /** An input was refused at the door, or a story of it behind the door. */
    public synchronized void rejected(Rejection rejection) {
        rejected.merge(rejection.getReason(), 1, Integer::sum);
        Optional.ofNullable(byReceipt.get(rejection.getReceiptId() + rejection.getStoryId()))
                .ifPresent(revision -> ended.put(revision, "rejected"));
    }

    /** A revision broke the code that read it: this is its end. */
    public synchronized void ended(String storyId, String contentSha256, String where) {
        ended.put(new Revision(storyId, contentSha256), where);
    }

    /** The story's revisions stand so now. */
    public synchronized void status(StoryStatus status) {
        for (var revision : status.getRevisions()) {
            ended(status.getStoryId(), revision.getContentSha256(), revision.getState());
        }
    }

    /** A subscriber got this. */
    public synchronized void delivered(CleanStory story) {
        if (!story.getPubStatus().equals("usable")) {
            return;
        }
        published++;
        if (!story.getRemoved().isEmpty()) {
            leadsRemoved++;
        } else if (!story.getLeadKind().isEmpty()) {
            leadsMarked++;
        }
    }

    /** How many revisions are still on their way. */
    public synchronized long underway() {
        return sent.stream().filter(revision -> !ended.containsKey(revision)).count();
    }

    /** The count of each thing, in the order a person asks. */
    public synchronized Map<String, String> totals() {
        var totals = new LinkedHashMap<String, String>();
        totals.put("in", count(inputs, "input") + ", " + count(sent.size(), "revision"));
        totals.put("published", Integer.toString(published));
        for (var state : List.of("held", "never", "retracted", "superseded", "dead")) {
            totals.put(state, Long.toString(inState(state)));
        }
        totals.put("repeats", Integer.toString(repeats));
        totals.put("rejected", rejections());
        totals.put("repeated leads", leadsRemoved + " removed, " + leadsMarked + " marked only");
        return totals;
    }

    private long inState(String state) {
        return sent.stream()
                .filter(revision -> state.equals(ended.get(revision)))
                .count();
    }

    private String rejections() {
        var all = rejected.values().stream().mapToInt(Integer::intValue).sum();
        return all == 0 ? "0" : all + " " + rejected;
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
