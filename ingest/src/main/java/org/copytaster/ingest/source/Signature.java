package org.copytaster.ingest.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How a sender proves with each body that it has the secret, without showing it. */
public sealed interface Signature permits SuperdeskSignature, WebhookSignature {
    /** What came of looking at one. */
    enum Verdict {
        /** It is the sender's, of this body. */
        RIGHT,
        /** It is not. */
        WRONG,
        /** It was made too long ago, or is of a time to come. */
        STALE
    }

    /** The name that a file of sources has for it. */
    String scheme();

    /** Whether a request with these headers carries a signature of this scheme. */
    boolean isIn(RequestHeaders headers);

    /**
     * Looks at the signature of one request.
     *
     * @param body as it came, before any coding is undone
     * @param now the time of the door
     */
    Verdict check(RequestHeaders headers, byte[] body, Instant now);

    /** What the sender calls this delivery, where the signature says it: the same again is the same delivery again. */
    Optional<String> delivery(RequestHeaders headers);

    /** The secrets that it may be made with; two while one is changed. */
    List<Secret> secrets();
}
