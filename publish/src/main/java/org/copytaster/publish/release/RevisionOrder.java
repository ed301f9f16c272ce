package org.copytaster.publish.release;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What places a revision among the revisions of its story.
 *
 * @param revision the agency's revision as sent; may be opaque or empty
 * @param versionCreated when the agency made the revision; empty when it does not say
 * @param receivedAt when it came in; empty for one that was kept before this was remembered
 * @param number what it is counted as: its own revision, or that of another where it has none; empty when nothing counts it
 */
public record RevisionOrder(
        String revision, Optional<Instant> versionCreated, Optional<Instant> receivedAt, Optional<BigInteger> number) {
    /** A clock may be so far ahead of ours. What claims to be from later is from when it came. */
    public static final Duration AHEAD = Duration.ofMinutes(5);

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,64}");

    /** A revision that is counted as what it calls itself. */
    public static RevisionOrder of(String revision, Optional<Instant> versionCreated, Optional<Instant> receivedAt) {
        return new RevisionOrder(revision, versionCreated, receivedAt, number(revision));
    }

    /** The number that a revision calls itself; empty when it is none of 1 to 64 digits. */
    public static Optional<BigInteger> number(String revision) {
        return NUMBER.matcher(revision).matches() ? Optional.of(new BigInteger(revision)) : Optional.empty();
    }

    /** The same, counted as this where it has no number of its own. */
    RevisionOrder countedAs(Optional<BigInteger> other) {
        return new RevisionOrder(revision, versionCreated, receivedAt, number.or(() -> other));
    }

    /** The time that counts: the agency's, unless it is more than {@link #AHEAD} after the receipt; else the receipt. */
    Instant time() {
        return versionCreated
                .filter(made -> receivedAt
                        .filter(received -> made.isAfter(received.plus(AHEAD)))
                        .isEmpty())
                .or(() -> receivedAt)
                .orElse(Instant.MIN);
    }

    /** Whether the agency gave it neither time nor number to be placed by. */
    boolean isUnplaced() {
        return versionCreated.isEmpty() && number(revision).isEmpty();
    }
}
