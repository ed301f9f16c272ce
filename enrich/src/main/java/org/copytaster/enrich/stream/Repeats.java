package org.copytaster.enrich.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;
import org.copytaster.schemas.Story;
import org.copytaster.schemas.identity.Sha256;

/**
 * What came out lately: the deliveries, and of each story the content that was taken last. A story is a repeat when its
 * delivery was here, however long ago within the time kept, or when it says what was taken of it last. So a correction
 * that is taken back comes out (its content was here, but is not the newest), and a late copy of a delivery does not.
 */
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

    /**
     * Whether this is a repeat.
     *
     * @param delivery the delivery it came in, where that can be told again
     * @param receivedAt when it came, milliseconds since 1970; what is remembered lies within the time kept of it
     */
    boolean hold(Story story, Optional<String> delivery, long receivedAt) {
        return delivery.filter(id -> !times(deliveryKey(story, id), receivedAt).isEmpty())
                        .isPresent()
                || isNewest(story, receivedAt);
    }

    /** Puts this story in the place of what was taken of it before. */
    void remember(Story story, Optional<String> delivery, long receivedAt) {
        delivery.ifPresent(id -> store.put(deliveryKey(story, id), story.getReceiptId(), receivedAt));
        var newest = newestKey(story);
        // One entry a story: the last taken is not always the last received.
        times(newest, receivedAt).forEach(time -> store.put(newest, null, time));
        store.put(newest, content(story), receivedAt);
    }

    private boolean isNewest(Story story, long receivedAt) {
        try (var found = store.fetch(newestKey(story), from(receivedAt), to(receivedAt))) {
            return found.hasNext() && found.next().value.equals(content(story));
        }
    }

    private List<Long> times(String key, long receivedAt) {
        var times = new ArrayList<Long>();
        try (var found = store.fetch(key, from(receivedAt), to(receivedAt))) {
            found.forEachRemaining(entry -> times.add(entry.key));
        }
        return times;
    }

    private Instant from(long receivedAt) {
        return Instant.ofEpochMilli(receivedAt).minus(kept);
    }

    private Instant to(long receivedAt) {
        return Instant.ofEpochMilli(receivedAt).plus(kept);
    }

    private static String deliveryKey(Story story, String delivery) {
        return Sha256.of("delivery", story.getStoryId(), delivery);
    }

    private static String newestKey(Story story) {
        return Sha256.of("newest", story.getStoryId());
    }

    private static String content(Story story) {
        return Sha256.of(story.getRevision(), story.getContentSha256());
    }
}
