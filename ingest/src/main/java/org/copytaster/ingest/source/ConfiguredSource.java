package org.copytaster.ingest.source;

import java.time.Duration;
import java.util.Optional;

/** What a file of sources says of one of them, whatever its kind. */
public sealed interface ConfiguredSource permits PushSource, FolderSource, FeedSource {
    /** Who it is and what it may bring. */
    Sender sender();

    /** How long it may be quiet before it counts as silent; nothing where that is learnt. */
    Optional<Duration> silentAfter();

    /** What it is called. */
    default String name() {
        return sender().source();
    }
}
