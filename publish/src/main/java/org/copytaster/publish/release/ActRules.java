package org.copytaster.publish.release;

import java.time.Instant;

/**
 * Decides what comes of an operator's order. An order changes what is known of a story, and the release rules say how it
 * stands then: so whatever comes later, a revision or the end of an embargo, is decided by the same rules. Pure.
 *
 * @param rules the release rules
 */
public record ActRules(ReleaseRules rules) {
    /**
     * What comes of an order.
     *
     * @param kind what is ordered
     * @param revision the newest revision that the operator looked at; empty for a story without one
     * @param contentSha256 hash of its bytes
     * @param known what is known of the story
     * @param now the time of the decision
     */
    public ActAnswer answer(ActKind kind, String revision, String contentSha256, KnownStory known, Instant now) {
        if (known.purged()) {
            return new ActAnswer.Refused(Reason.PURGED);
        }
        if (!known.newestIs(revision, contentSha256)) {
            return new ActAnswer.Refused(Reason.ANOTHER_REVISION);
        }
        return switch (kind) {
            case RELEASE -> release(known, now);
            case KILL -> known.killed() ? new ActAnswer.Refused(Reason.KILLED) : new ActAnswer.Done(known.killedNow());
            case LIFT -> known.killed() ? new ActAnswer.Done(known.lifted()) : new ActAnswer.Refused(Reason.NOT_KILLED);
            case PURGE -> new ActAnswer.Done(known.purgedNow());
        };
    }

    private ActAnswer release(KnownStory known, Instant now) {
        if (known.killed()) {
            return new ActAnswer.Refused(Reason.KILLED);
        }
        boolean held = known.copyGone() || rules.standing(known, now) instanceof Decision.Hold;
        return held ? new ActAnswer.Done(known.released()) : new ActAnswer.Refused(Reason.NOT_HELD);
    }
}
