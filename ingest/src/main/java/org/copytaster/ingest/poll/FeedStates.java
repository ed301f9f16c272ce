package org.copytaster.ingest.poll;

import java.util.concurrent.CompletableFuture;
import org.copytaster.ingest.feed.FeedMemory;

/** Which feeds are this instance's, and what is known of them. Safe for several threads. */
public interface FeedStates {
    /** Whether a feed is this instance's at this moment: nobody else polls it. */
    boolean holds(String feed);

    /** What is known of a feed that is this instance's. */
    FeedMemory memory(String feed);

    /**
     * Keeps what is known of a feed; nothing is kept of one that is somebody else's by now.
     *
     * @return done when it is acknowledged
     */
    CompletableFuture<Void> keep(String feed, FeedMemory memory);
}
