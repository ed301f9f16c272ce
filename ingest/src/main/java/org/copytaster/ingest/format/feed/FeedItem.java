package org.copytaster.ingest.format.feed;

import java.util.List;
import org.copytaster.ingest.format.tree.Copy;
import org.copytaster.ingest.format.tree.Sent;

/** What a feed says of one story: the story itself, or that it is gone. */
public sealed interface FeedItem permits FeedEntry, DeletedEntry {
    /** The element it was read from. */
    Sent sent();

    /** Reads it. */
    void read(Copy copy);

    /** Its own identifier and address, and the feed's address: whose it is, the nearest first. */
    List<String> addresses();
}
