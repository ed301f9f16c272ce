package org.copytaster.ingest.feed;

import java.util.List;

/** What the body of an answer is as a feed. */
public sealed interface FeedCuttings {
    /** It is one, with these entries in the order in which it shows them; it may have none. */
    record Entries(List<Cutting> all) implements FeedCuttings {
        public Entries {
            all = List.copyOf(all);
        }
    }

    /** It is none, and why, in words. */
    record NoFeed(String why) implements FeedCuttings {}
}
