package org.copytaster.publish.story;

import java.time.Instant;
import org.copytaster.publish.release.ActKind;
import org.copytaster.schemas.Act;
import org.copytaster.schemas.ActOutcome;

/** Reads orders and writes what came of them. The command line that sends an order checks it by the same rules. */
public final class StoryActs {
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 2000;

    private StoryActs() {}

    /**
     * Makes sure that an order is one.
     *
     * @return what it orders
     * @throws IllegalArgumentException saying which part of it makes no sense
     */
    public static ActKind checked(Act act) {
        require("actId", act.getActId(), LONGEST_ID);
        require("by", act.getBy(), LONGEST_NAME);
        require("why", act.getWhy(), LONGEST_REASON);
        return ActKind.named(act.getKind())
                .orElseThrow(() -> new IllegalArgumentException("an order of the kind \"" + shortened(act.getKind())
                        + "\"; known are release, kill, lift and purge"));
    }

    private static void require(String field, String text, int longest) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("an order whose " + field + " is empty");
        }
        if (text.length() > longest) {
            throw new IllegalArgumentException(
                    "an order whose " + field + " has " + text.length() + " characters; at most " + longest);
        }
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "..." : text;
    }

    /**
     * What came of an order.
     *
     * @param outcome {@code done} or {@code refused}
     * @param reason how the story stands after it, or why it was refused
     */
    public static ActOutcome outcome(Act act, String outcome, String reason, Instant at) {
        return ActOutcome.newBuilder()
                .setActId(act.getActId())
                .setKind(act.getKind())
                .setBy(act.getBy())
                .setWhy(act.getWhy())
                .setOrderedAt(act.getOrderedAt())
                .setRevision(act.getRevision())
                .setOutcome(outcome)
                .setReason(reason)
                .setAt(at)
                .build();
    }
}
