package org.copytaster.standalone.show;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.Rejection;
import org.copytaster.schemas.RevisionStatus;
import org.copytaster.schemas.StoryStatus;
import org.copytaster.standalone.show.Whereabouts.Revision;
import org.copytaster.standalone.show.Whereabouts.Sending;

/**
 * What became of everything that went in. A revision is in exactly one place: published when subscribers got it, whatever
 * came later; else held, never, retracted (a kill), superseded, rejected or dead; until then it is underway. So the places
 * add up to the revisions, and revisions and repeats to the stories. Not thread-safe.
 */
public final class Outcomes {
    /** A reason comes from a short list, unless somebody else writes rejections. */
    private static final int REASONS = 100;

    private final Whereabouts revisions = new Whereabouts();
    private final Map<String, Integer> rejected = new TreeMap<>();
    private long inputs;
    private int stories;
    private int strangeDead;
    private long unreadable;
    private int published;
    private int withdrawn;
    private int leadsRemoved;
    private int leadsMarked;

    /** These revisions ended before this began: whichever of them went in again is a repeat. */
    public void earlier(StoryStatus status) {
        status.getRevisions().forEach(one -> earlier(status.getStoryId(), one.getContentSha256()));
    }

    /** This revision ended before this began: if it went in again, it is a repeat. */
    public void earlier(String storyId, String contentSha256) {
        revisions.earlier(new Revision(storyId, contentSha256));
    }

    /** So many inputs have been taken by now. */
    public void inputs(long number) {
        inputs = number;
    }

    /** A revision went in; one that went in before is a repeat. */
    public void sent(String receiptId, String storyId, String contentSha256) {
        stories++;
        revisions.sent(new Revision(storyId, contentSha256), new Sending(receiptId, storyId));
    }

    /** An input or an item of it was refused at the door, or a story behind the door, which alone says whose it is. */
    public void rejected(Rejection rejection) {
        if (rejection.getStoryId().isEmpty()) {
            rejected.merge(reason(rejection), 1, Integer::sum);
        } else {
            revisions.rejected(new Sending(rejection.getReceiptId(), rejection.getStoryId()));
        }
    }

    private String reason(Rejection rejection) {
        return rejected.size() < REASONS || rejected.containsKey(rejection.getReason())
                ? rejection.getReason()
                : "others";
    }

    /** So many records that are none of ours have been passed over by now. */
    public void unreadable(long number) {
        unreadable = number;
    }

    /** A revision broke the code that read it. */
    public void dead(String storyId, String contentSha256) {
        revisions.ended(new Revision(storyId, contentSha256), Whereabouts.DEAD, "");
    }

    /** A record that is no revision broke the code that read it. */
    public void dead() {
        strangeDead++;
    }

    /** The story's revisions stand so now. */
    public void status(StoryStatus status) {
        for (var one : status.getRevisions()) {
            var revision = new Revision(status.getStoryId(), one.getContentSha256());
            var state = one.getState().intern(); // one of five words, kept for every revision
            if (wasPublished(one)) {
                revisions.ended(revision, Whereabouts.PUBLISHED, state.equals(Whereabouts.PUBLISHED) ? "" : state);
            } else {
                revisions.ended(revision, state, "");
            }
        }
    }

    private static boolean wasPublished(RevisionStatus one) {
        return one.getState().equals(Whereabouts.PUBLISHED) || !one.getTopics().isEmpty();
    }

    /** A subscriber got this. */
    public void delivered(CleanStory story) {
        if (!story.getPubStatus().equals("usable")) {
            withdrawn++;
            return;
        }
        published++;
        if (!story.getRemoved().isEmpty()) {
            leadsRemoved++;
        } else if (story.getRepeatedLead().isPresent()) {
            leadsMarked++;
        }
    }

    /** How many revisions are still on their way. */
    public int underway() {
        return revisions.underway();
    }

    /** The count of each thing, in the order a person asks; each begins with its number. */
    public Map<String, String> totals() {
        var totals = new LinkedHashMap<String, String>();
        totals.put("taken in", count(inputs, "input", "inputs") + " with " + count(stories, "story", "stories"));
        totals.put("rejected", rejections());
        totals.put("repeats", Integer.toString(revisions.repeats()));
        totals.put("revisions", Long.toString(revisions.sent()));
        Whereabouts.PLACES.forEach(place -> totals.put(place, revisions.in(place) + more(place)));
        totals.put(
                "clean records",
                published + withdrawn + " (" + count(published, "story", "stories") + ", "
                        + count(withdrawn, "withdrawal", "withdrawals") + ")");
        totals.put("repeated leads", leadsRemoved + " removed, " + leadsMarked + " marked only");
        if (unreadable > 0) {
            totals.put("unreadable", count(unreadable, "record", "records") + " of others, passed over");
        }
        return totals;
    }

    private String rejections() {
        var all = rejected.values().stream().mapToInt(Integer::intValue).sum();
        return all + (all == 0 ? "" : " at the door " + rejected);
    }

    private String more(String place) {
        return switch (place) {
            case Whereabouts.PUBLISHED -> revisions.later().isEmpty() ? "" : " (later " + revisions.later() + ")";
            case Whereabouts.DEAD ->
                strangeDead == 0 ? "" : " (and " + count(strangeDead, "record", "records") + " of no revision)";
            default -> "";
        };
    }

    private static String count(long number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }
}
