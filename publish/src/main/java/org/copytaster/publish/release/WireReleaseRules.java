package org.copytaster.publish.release;

import java.time.Instant;
import java.util.Optional;

/**
 * The rules of the wires. An operator's release stands over what holds a revision, never over a kill. Else the strictest
 * wins: a kill over all, then a withheld status, then a signal in the text, then
 * the embargo. How a story stands does not depend on the order in which its revisions arrive, as long as time or number
 * tells them apart.
 */
public final class WireReleaseRules implements ReleaseRules {
    @Override
    public Decision decide(KnownStory known, ArrivedRevision arrived, Instant now) {
        if (known.isRepeat(arrived)) {
            return new Decision.Repeat(Reason.REPEAT);
        }
        if (known.purged()) {
            return new Decision.Never(Reason.PURGED);
        }
        if (arrived.isKill()) {
            return new Decision.Retract(Reason.KILLED);
        }
        if (arrived.isAside()) {
            return new Decision.Never(Reason.ADVISORY);
        }
        if (known.killed()) {
            return new Decision.Never(Reason.KILLED);
        }
        if (known.isNewerThan(arrived)) {
            return new Decision.Superseded(Reason.OLDER_REVISION);
        }
        return standing(known.with(arrived), now);
    }

    @Override
    public Decision standing(KnownStory known, Instant now) {
        if (known.killed()) {
            return new Decision.Retract(known.purged() ? Reason.PURGED : Reason.KILLED);
        }
        return known.newest()
                .map(newest -> ofNewest(newest, known, now))
                .orElseGet(() -> known.copyGone()
                        ? new Decision.Hold(Reason.COPY_GONE, Optional.empty())
                        : new Decision.Never(Reason.ADVISORY));
    }

    private static Decision ofNewest(KnownStory.Newest newest, KnownStory known, Instant now) {
        if (newest.released()) {
            return new Decision.Publish(Reason.RELEASED);
        }
        if (newest.status() != Status.USABLE) {
            return new Decision.Hold(Reason.WITHHELD, Optional.empty());
        }
        if (newest.textSignal().isPresent()) {
            return new Decision.Hold(Reason.TEXT_SIGNAL, Optional.empty());
        }
        Optional<Decision> held = known.embargo().flatMap(one -> one.holds(now));
        return held.orElseGet(() -> new Decision.Publish(Reason.NEWEST));
    }
}
