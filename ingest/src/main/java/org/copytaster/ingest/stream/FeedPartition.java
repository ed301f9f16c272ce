package org.copytaster.ingest.stream;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.copytaster.ingest.feed.FeedMemory;
import org.copytaster.schemas.FeedState;

/**
 * A partition of wire.feeds that this instance has: read from its beginning to where it ended when it was given, and from then on
 * this instance's to write. Its terms tell writers apart: each is above all that stood there before.
 */
final class FeedPartition {
    /** Not until all is read. */
    private static final long NO_TERM = -1;

    private final long end;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private long highest = NO_TERM;
    private volatile long term = NO_TERM;

    private record Known(long term, FeedMemory memory) {}

    /** What a record means to the instance that has the partition. */
    enum Meaning {
        /** It is read and done with. */
        TAKEN,
        /** Somebody who no longer has the partition wrote behind us: what we know must be written once more. */
        STALE,
        /** Somebody has taken the partition over. */
        TAKEN_OVER
    }

    /** A partition that ended there when it was given. */
    FeedPartition(long end) {
        this.end = end;
    }

    /** Whether it is read, and this instance's. */
    boolean isReady() {
        return term != NO_TERM;
    }

    /** The term of this instance. */
    long term() {
        return term;
    }

    /**
     * Begins to be this instance's once it is read so far.
     *
     * @param generation that of the group in which it was given
     */
    void readTo(long position, int generation) {
        if (!isReady() && position >= end) {
            term = Math.max(generation, highest + 1);
        }
    }

    /** Reads a record. */
    Meaning take(FeedState state) {
        if (isReady()) {
            return state.getTerm() == term ? Meaning.TAKEN : other(state);
        }
        highest = Math.max(highest, state.getTerm());
        var before = known.get(state.getFeed());
        if (before == null || before.term() <= state.getTerm()) {
            known.put(state.getFeed(), new Known(state.getTerm(), FeedRecords.memory(state)));
        }
        return Meaning.TAKEN;
    }

    private Meaning other(FeedState state) {
        return state.getTerm() > term ? Meaning.TAKEN_OVER : Meaning.STALE;
    }

    /** Forgets a feed. */
    void forget(String feed) {
        known.remove(feed);
    }

    /** What is known of a feed. */
    Optional<FeedMemory> memory(String feed) {
        return Optional.ofNullable(known.get(feed)).map(Known::memory);
    }

    /** Remembers what was written of a feed. */
    void keep(String feed, FeedMemory memory) {
        known.put(feed, new Known(term, memory));
    }
}
