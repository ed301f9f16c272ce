package org.copytaster.standalone.guarantee;

import java.time.Instant;
import java.util.List;

/** Where a run's stories come from. */
interface Copy {
    /** The most revisions that a story has. */
    int MOST_REVISIONS = 7;

    /** What every guid begins with; the number of the story follows. */
    String GUID = "urn:copytaster:guarantee:";

    /** How many stories there are. */
    int stories();

    /** A story, planned at the time at which its first revision is pushed. The same number gives the same story. */
    PlannedStory plan(int number, Instant now);

    /** A story's guid. */
    static String guid(int story) {
        return GUID + story;
    }

    /** The number of the story with this guid or story id; -1 when it is none of ours. */
    static int number(String id) {
        int start = id.lastIndexOf(GUID);
        var digits = start < 0 ? "" : id.substring(start + GUID.length());
        return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : -1;
    }

    /** Revisions as plain deliveries, each under a key of its own. */
    static List<Delivery> deliveries(List<PlannedRevision> revisions) {
        return revisions.stream().map(MixedCopy::delivery).toList();
    }
}
