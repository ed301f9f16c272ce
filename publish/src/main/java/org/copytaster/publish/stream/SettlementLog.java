package org.copytaster.publish.stream;

import org.copytaster.publish.release.Decision;
import org.copytaster.runtime.log.StoryLine;
import org.copytaster.runtime.stream.TraceId;
import org.copytaster.schemas.StoryStatus;
import org.slf4j.event.Level;

/** A line for each revision that begins to wait and for each story that is killed. No copy: ids, reasons and times. */
final class SettlementLog {
    private SettlementLog() {}

    /** Tells what a settlement changed, if it is one of the two. */
    static void tell(Settlement settlement, StoryStatus after) {
        var standing = settlement.standing();
        if (after.getKilled() && !settlement.before().getKilled()) {
            line(Level.WARN, settlement).log("killed");
        } else if (standing instanceof Decision.Hold && isNews(settlement, after)) {
            line(Level.INFO, settlement).with("until", standing.until()).log("held");
        }
    }

    /** Another revision waits now, or for another reason. */
    private static boolean isNews(Settlement settlement, StoryStatus after) {
        var before = settlement.before();
        return settlement.newestArrived()
                || !before.getDecision().equals(after.getDecision())
                || !before.getReason().equals(after.getReason());
    }

    private static StoryLine line(Level level, Settlement settlement) {
        var cause = settlement.cause();
        return StoryLine.at(level)
                .with("story", cause.getStoryId())
                .with("provider", cause.getProvider())
                .with("revision", cause.getRevision())
                .with("reason", settlement.standing().reason())
                .with("trace", TraceId.of(settlement.headers()));
    }
}
