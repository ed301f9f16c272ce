package org.copytaster.publish.release;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Comparator;

/**
 * What comes first in placing the revisions of a story. Fixed by the first revision that comes, so that the order is total:
 * with one rule for some pairs and another for others a revision could be newer than one that is newer than itself.
 */
public enum Precedence {
    /**
     * Number, then time, then receipt: for formats whose revisions are counted up (IPTC ninjs version, NewsML-G2 version,
     * NewsML 1.2 RevisionId). Two machines have two clocks.
     */
    NUMBER("number"),
    /** Time, then number, then receipt: where numbers may be opaque, or missing. */
    TIME("time"),
    /** As stores of before have it: time where both have one, else number, else arrival. */
    EARLIER("");

    private static final BigInteger NONE = BigInteger.ONE.negate();
    private static final Comparator<RevisionOrder> BY_NUMBER =
            Comparator.comparing(one -> one.number().orElse(NONE));
    private static final Comparator<RevisionOrder> BY_TIME = Comparator.comparing(RevisionOrder::time);
    private static final Comparator<RevisionOrder> BY_RECEIPT =
            Comparator.comparing(one -> one.receivedAt().orElse(Instant.MIN));

    private final String word;

    Precedence(String word) {
        this.word = word;
    }

    /** As status records spell it; empty for {@link #EARLIER}. */
    public String word() {
        return word;
    }

    /** That of a status record. */
    public static Precedence named(String word) {
        return switch (word) {
            case "number" -> NUMBER;
            case "time" -> TIME;
            default -> EARLIER;
        };
    }

    /**
     * Whether a revision, which arrives now, is older than one that was here before. What nothing tells apart is decided
     * by arrival: then it is not.
     */
    public boolean isOlder(RevisionOrder arrived, RevisionOrder known) {
        return switch (this) {
            case NUMBER ->
                BY_NUMBER.thenComparing(BY_TIME).thenComparing(BY_RECEIPT).compare(arrived, known) < 0;
            case TIME ->
                BY_TIME.thenComparing(BY_NUMBER).thenComparing(BY_RECEIPT).compare(arrived, known) < 0;
            case EARLIER -> isOlderByEither(arrived, known);
        };
    }

    private static boolean isOlderByEither(RevisionOrder arrived, RevisionOrder known) {
        if (arrived.versionCreated().isPresent() && known.versionCreated().isPresent()) {
            int byTime = arrived.versionCreated()
                    .get()
                    .compareTo(known.versionCreated().get());
            if (byTime != 0) {
                return byTime < 0;
            }
        }
        return arrived.number()
                .flatMap(mine -> known.number().map(theirs -> mine.compareTo(theirs) < 0))
                .orElse(false);
    }
}
