package org.copytaster.ingest.format.feed;

import java.util.List;

/** What bytes turn out to be that should be a feed. */
public sealed interface FeedParts {
    /**
     * They are a feed, taken apart into what it says under each name.
     *
     * @param parts in the order in which their names first stand in it; not safe for several threads
     */
    record Apart(List<FeedPart> parts) implements FeedParts {
        public Apart {
            parts = List.copyOf(parts);
        }
    }

    /** They are none, and why. */
    record NoDocument(String why) implements FeedParts {}
}
