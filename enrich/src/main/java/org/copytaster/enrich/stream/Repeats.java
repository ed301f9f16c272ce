package org.copytaster.enrich.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;
import org.copytaster.schemas.Story;
import org.copytaster.schemas.identity.Sha256;

/** The revisions that came out lately, each with the input it came in. */
final class Repeats {
    static final String STORE = "repeats";

    private final WindowStore<String, String> store;
    private final Duration kept;

    Repeats(WindowStore<String, String> store, Duration kept) {
        this.store = store;
        this.kept = kept;
    }

    /**
     * A window store, because it forgets whole segments by record time: record time is the time of receipt, so no date
     * out of the copy can make it forget early.
     */
    static StoreBuilder<WindowStore<String, String>> store(Duration kept) {
        return Stores.windowStoreBuilder(
                        Stores.persistentWindowStore(STORE, kept, kept, false), Serdes.String(), Serdes.String())
                .withLoggingEnabled(Map.of())
                .withCachingDisabled();
    }

    /** Whether the same bytes of the same revision came out within the time kept of this receipt. */
    boolean holds(Story story, long receivedAt) {
        var at = Instant.ofEpochMilli(receivedAt);
        try (var found = store.fetch(key(story), at.minus(kept), at.plus(kept))) {
            return found.hasNext();
        }
    }

    void remember(Story story, long receivedAt) {
        store.put(key(story), story.getReceiptId(), receivedAt);
    }

    private static String key(Story story) {
        return Sha256.of(story.getStoryId(), story.getRevision(), story.getContentSha256());
    }
}
