package org.copytaster.runtime.stream;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.copytaster.runtime.health.HealthPart;
import org.copytaster.runtime.story.StoryLookup;
import org.copytaster.runtime.story.StoryStatuses;
import org.copytaster.schemas.StoryStatus;
import org.copytaster.schemas.stream.Topic;

/**
 * What became of each story, looked up on wire.status: of a million stories it keeps where the newest record of each
 * stands, and reads the one that is asked for. It follows the topic from its beginning for as long as it is open.
 */
public final class StatusIndex implements StoryStatuses, AutoCloseable {
    /** The health part's name. */
    public static final String PART = "story look-ups";

    /** How many may wait for an answer; each takes some milliseconds. */
    private static final int WAITING = 256;

    private static final Duration CLOSE = Duration.ofSeconds(2);
    private static final int TRIES = 3;

    private final PlacesFollower follower;
    private final RecordFetcher<StoryStatus> fetcher;
    private final ThreadPoolExecutor asked;
    private volatile boolean closed;

    private StatusIndex(PlacesFollower follower, RecordFetcher<StoryStatus> fetcher) {
        this.follower = follower;
        this.fetcher = fetcher;
        this.asked = new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), task -> daemon(task, "story-look-ups"));
    }

    /**
     * Begins to read; answers say that it is loading until all is read that stood there by then.
     *
     * @param topic wire.status
     * @param client settings of the Kafka client, bootstrap.servers among them
     */
    public static StatusIndex start(Topic<StoryStatus> topic, Map<String, String> client) {
        var follower = new PlacesFollower(topic, client);
        daemon(follower, "story-places").start();
        return new StatusIndex(follower, new RecordFetcher<>(topic, client));
    }

    private static Thread daemon(Runnable task, String name) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public CompletableFuture<StoryLookup> find(String storyId) {
        var key = storyId.getBytes(StandardCharsets.UTF_8);
        var settled = settled(key);
        if (settled.isPresent()) {
            return CompletableFuture.completedFuture(settled.get());
        }
        try {
            return CompletableFuture.supplyAsync(carefully(() -> fetched(storyId, key)), asked);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedFuture(
                    new StoryLookup.Unavailable("as many look-ups as are allowed are waiting"));
        }
    }

    /** What can be told without the brokers. */
    private Optional<StoryLookup> settled(byte[] key) {
        var percent = follower.percentLoaded();
        if (percent < PlacesFollower.ALL) {
            return Optional.of(new StoryLookup.Loading(percent));
        }
        return follower.find(key).isEmpty() ? Optional.of(new StoryLookup.Unknown()) : Optional.empty();
    }

    private Supplier<StoryLookup> carefully(Supplier<StoryLookup> lookup) {
        return () -> {
            if (closed) {
                return new StoryLookup.Unavailable("the process is stopping");
            }
            try {
                return lookup.get();
            } catch (RecordFetcher.Failed e) {
                return new StoryLookup.Unavailable(e.getMessage());
            }
        };
    }

    /** A record that was compacted away has a newer one, of which the follower hears within moments. */
    private StoryLookup fetched(String storyId, byte[] key) {
        for (int tries = 0; tries < TRIES; tries++) {
            var settled = settled(key);
            if (settled.isPresent()) {
                return settled.get();
            }
            var place = follower.find(key);
            var record = place.flatMap(there -> fetcher.at(there, storyId));
            if (record.isPresent()) {
                return found(record.get().value());
            }
        }
        // Two ids that share a hash, the one time in 40 million that there are such.
        return fetcher.newest(storyId).map(record -> found(record.value())).orElseGet(StoryLookup.Unknown::new);
    }

    private static StoryLookup found(Optional<StoryStatus> status) {
        return status.<StoryLookup>map(StoryLookup.Found::new).orElseGet(StoryLookup.Unknown::new);
    }

    /** How far it has read. Look-ups that wait keep no role from its work: always live and ready. */
    public HealthPart health() {
        return new HealthPart(PART, true, true, follower.inWords());
    }

    /** Stops reading, within 5 s, whatever the brokers do; what is asked from now on is answered with that. */
    @Override
    public void close() {
        closed = true;
        follower.close();
        fetcher.wakeup();
        asked.shutdown();
        try {
            if (asked.awaitTermination(CLOSE.toMillis(), TimeUnit.MILLISECONDS)) {
                fetcher.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
