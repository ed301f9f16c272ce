package org.copytaster.publish.release;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a revision stands among the revisions of its story: by the agency's time, then by its number, then by arrival.
 *
 * @param versionCreated when the agency made the revision; empty when it does not say
 * @param revision the agency's revision as sent; may be opaque or empty
 */
public record RevisionOrder(Optional<Instant> versionCreated, String revision) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,64}");

    /**
     * Whether this revision, which arrives now, is older than one that was here before. What neither time nor number
     * can tell apart is decided by arrival: then it is not.
     */
    public boolean isOlderThan(RevisionOrder known) {
        if (versionCreated.isPresent() && known.versionCreated.isPresent()) {
            int byTime = versionCreated.get().compareTo(known.versionCreated.get());
            if (byTime != 0) {
                return byTime < 0;
            }
        }
        return number().flatMap(mine -> known.number().map(theirs -> mine.compareTo(theirs) < 0))
                .orElse(false);
    }

    /** Whether it has neither time nor number to be placed by. */
    boolean isUnplaced() {
        return versionCreated.isEmpty() && number().isEmpty();
    }

    private Optional<BigInteger> number() {
        return NUMBER.matcher(revision).matches() ? Optional.of(new BigInteger(revision)) : Optional.empty();
    }
}
