package org.copytaster.publish.release;

import java.time.Instant;
import java.util.Optional;

/**
 * What the release rules need to know of a revision that arrives.
 *
 * @param revision the agency's revision as sent; empty when it sends none
 * @param contentSha256 SHA-256 of the bytes it came in, hexadecimal
 * @param versionCreated when the agency made it
 * @param receivedAt when it came in
 * @param counted whether the agency counts its revisions up: a fact of its format
 * @param status what its status field says
 * @param embargo what it says about an embargo
 * @param advisory whether it is for editors only
 * @param textSignal words in the text that read like a kill or a hold
 */
public record ArrivedRevision(
        String revision,
        String contentSha256,
        Optional<Instant> versionCreated,
        Optional<Instant> receivedAt,
        boolean counted,
        Status status,
        RevisionEmbargo embargo,
        boolean advisory,
        Optional<String> textSignal) {

    /** What places it among the revisions of its story, by itself. */
    public RevisionOrder order() {
        return RevisionOrder.of(revision, versionCreated, receivedAt);
    }

    /** What comes first in placing the revisions of a story whose first one this is. */
    Precedence precedence() {
        return counted && order().number().isPresent() ? Precedence.NUMBER : Precedence.TIME;
    }

    /** Whether its status field says so; text alone kills nothing. */
    public boolean isKill() {
        return status == Status.CANCELED;
    }

    /** Whether it leaves the story as it stands: an advisory, unless its own status field is stricter. */
    public boolean isAside() {
        return advisory && status == Status.USABLE;
    }
}
