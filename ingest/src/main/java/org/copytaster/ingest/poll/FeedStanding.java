package org.copytaster.ingest.poll;

import org.copytaster.ingest.feed.PollKind;

/**
 * How a feed is.
 *
 * @param isHere whether this instance polls it
 * @param kind how its last poll ended here
 * @param words why it was held, failed or is gone; else empty
 * @param movedTo where its server said that it stays; empty when it said nothing
 */
record FeedStanding(boolean isHere, PollKind kind, String words, String movedTo) {
    /** Of a feed that was not polled here yet. */
    static FeedStanding elsewhere() {
        return new FeedStanding(false, PollKind.UNCHANGED, "", "");
    }

    /** The same, polled by another instance. */
    FeedStanding left() {
        return new FeedStanding(false, kind, words, movedTo);
    }
}
