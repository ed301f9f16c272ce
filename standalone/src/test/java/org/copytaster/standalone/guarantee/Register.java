package org.copytaster.standalone.guarantee;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What went in, in a few bytes a story: which revisions were pushed, which were acknowledged, and what must become of the
 * story. Not thread-safe; {@link Guarantees} takes one caller at a time.
 */
final class Register {
    private static final int KIND_BITS = 2;

    private final short[] kinds;
    private final byte[] deliveries;
    private final Map<Integer, Instant[]> embargoes = new ConcurrentHashMap<>();
    private long acknowledgements;
    private long firsts;
    private long refusals;
    private Instant lastEmbargo = Instant.EPOCH;

    /** Of so many stories. */
    Register(int stories) {
        kinds = new short[stories];
        deliveries = new byte[stories * Copy.MOST_REVISIONS];
    }

    /** A delivery is about to be pushed for the first time. */
    void pushing(Delivery delivery) {
        var revision = delivery.revision();
        kinds[revision.story()] |= (short) (revision.kind().code() << (KIND_BITS * (revision.number() - 1)));
        revision.embargo().ifPresent(end -> {
            embargoes
                    .computeIfAbsent(revision.story(), story -> new Instant[Copy.MOST_REVISIONS + 1])[
                    revision.number()] = end;
            lastEmbargo = end.isAfter(lastEmbargo) ? end : lastEmbargo;
        });
    }

    /** The door has said 202. */
    void acknowledged(Delivery delivery) {
        var revision = delivery.revision();
        acknowledgements++;
        firsts += isAcknowledged(revision.story(), revision.number()) ? 0 : 1;
        deliveries[at(revision.story(), revision.number())]++;
    }

    /** The door has refused it for good. */
    void refused() {
        refusals++;
    }

    int stories() {
        return kinds.length;
    }

    /** Deliveries that were answered with 202. */
    long acknowledgements() {
        return acknowledgements;
    }

    /** Revisions that were acknowledged at least once. */
    long firsts() {
        return firsts;
    }

    /** Deliveries that were refused for good. */
    long refusals() {
        return refusals;
    }

    /** When the last embargo ends. */
    Instant lastEmbargo() {
        return lastEmbargo;
    }

    boolean isAcknowledged(int story, int revision) {
        return deliveries(story, revision) > 0;
    }

    /** The acknowledged revisions, a bit each, the first one lowest. */
    int acknowledged(int story) {
        int bits = 0;
        for (int revision = 1; revision <= Copy.MOST_REVISIONS; revision++) {
            bits |= isAcknowledged(story, revision) ? 1 << (revision - 1) : 0;
        }
        return bits;
    }

    RevisionKind kind(int story, int revision) {
        return RevisionKind.of((kinds[story] >> (KIND_BITS * (revision - 1))) & ((1 << KIND_BITS) - 1));
    }

    /** How many deliveries of a revision were acknowledged. */
    int deliveries(int story, int revision) {
        return deliveries[at(story, revision)];
    }

    /** Where something of a revision stands among that of all. */
    static int at(int story, int revision) {
        return story * Copy.MOST_REVISIONS + revision - 1;
    }

    /** The newest revision that was acknowledged; 0 when there is none. */
    int newest(int story) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(acknowledged(story));
    }

    boolean isKilled(int story) {
        for (int revision = newest(story); revision > 0; revision--) {
            if (isAcknowledged(story, revision) && kind(story, revision) == RevisionKind.CANCELED) {
                return true;
            }
        }
        return false;
    }

    /** Before when this revision must not go out: what the newest of it and its elders says. */
    Optional<Instant> embargo(int story, int revision) {
        var ends = embargoes.get(story);
        for (int elder = revision; ends != null && elder > 0; elder--) {
            if (ends[elder] != null) {
                return Optional.of(ends[elder]);
            }
        }
        return Optional.empty();
    }

    /** How the story must stand once everything has come through and every embargo has ended. */
    String decision(int story) {
        if (isKilled(story)) {
            return "retract";
        }
        return kind(story, newest(story)) == RevisionKind.USABLE ? "publish" : "hold";
    }
}
