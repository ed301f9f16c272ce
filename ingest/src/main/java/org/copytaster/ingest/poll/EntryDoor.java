package org.copytaster.ingest.poll;

import java.util.concurrent.CompletableFuture;
import org.copytaster.ingest.feed.Cutting;
import org.copytaster.ingest.input.Source;

/** Where the entries of feeds go. */
@FunctionalInterface
public interface EntryDoor {
    /**
     * Takes an entry in; may wait for room.
     *
     * @return done when all that came of it is acknowledged, a refusal too; fails when something is not
     */
    CompletableFuture<Void> take(Source source, Cutting entry);
}
