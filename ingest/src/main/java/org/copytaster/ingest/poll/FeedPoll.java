package org.copytaster.ingest.poll;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.copytaster.ingest.feed.Cutting;
import org.copytaster.ingest.feed.FeedMemory;
import org.copytaster.ingest.feed.FeedSchedule;
import org.copytaster.ingest.feed.PollKind;
import org.copytaster.ingest.feed.PollOutcome;
import org.copytaster.ingest.feed.PollReading;
import org.copytaster.ingest.fetch.FetchOrder;
import org.copytaster.ingest.source.FeedSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The polls of one feed, one after the other: each is asked for, read, sent on and kept before the next one has its time. Only
 * while the feed is this instance's; what is under way when it is taken away is dropped.
 */
final class FeedPoll {
    private static final Logger LOG = LoggerFactory.getLogger(FeedPoll.class);

    /** How soon one looks again whether a feed is this instance's, or there is room for one more poll. */
    private static final Duration LOOK = Duration.ofMillis(250);

    private final FeedSource source;
    private final PollRoom room;
    private final FeedStates states;
    private final EntryDoor door;
    private final PollCounts counts;
    private final Clock clock;
    private boolean isHere;
    private int failures;
    private volatile boolean ended;
    private volatile FeedStanding standing = FeedStanding.elsewhere();

    FeedPoll(FeedSource source, PollRoom room, FeedStates states, EntryDoor door, PollCounts counts, Clock clock) {
        this.source = source;
        this.room = room;
        this.states = states;
        this.door = door;
        this.counts = counts;
        this.clock = clock;
    }

    /** Begins; returns at once. */
    void begin() {
        after(Duration.ZERO);
    }

    /** Polls no more; what is under way is dropped. */
    void end() {
        ended = true;
    }

    FeedStanding standing() {
        return standing;
    }

    private void after(Duration wait) {
        try {
            if (!ended) {
                var unused = room.clock().schedule(this::due, wait.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (RejectedExecutionException e) {
            ended = true; // ingest is stopping
        }
    }

    private boolean isOurs() {
        return !ended && states.holds(source.name());
    }

    private void due() {
        if (!isOurs()) {
            isHere = false;
            standing = standing.left();
            after(LOOK);
        } else if (!isHere) {
            isHere = true;
            failures = 0;
            standing = new FeedStanding(true, PollKind.UNCHANGED, "", "");
            after(FeedSchedule.first(source.name(), source.every()));
        } else if (standing.kind() == PollKind.GONE || !room.places().tryAcquire()) {
            after(LOOK);
        } else {
            poll();
        }
    }

    private void poll() {
        var memory = states.memory(source.name()).at(source.url().toString());
        var order = new FetchOrder(source.url(), memory.validators(), source.mayBePrivate(), source.login());
        var unused = fetched(order)
                .thenApplyAsync(outcome -> read(outcome, memory), room.workers())
                .thenComposeAsync(reading -> settled(reading, memory), room.workers())
                .whenComplete((reading, failure) -> {
                    room.places().release();
                    over(failure == null ? reading : broken(failure, memory));
                });
    }

    /** Whatever breaks, there is a next poll. */
    private CompletableFuture<PollOutcome> fetched(FetchOrder order) {
        try {
            return room.fetcher().fetch(order);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private PollReading read(PollOutcome outcome, FeedMemory memory) {
        var terms = source.sender().source(Optional.empty());
        return PollReading.of(
                outcome,
                memory,
                source.acceptsNewIds(),
                clock.instant(),
                body -> room.cutter().cut(body, terms));
    }

    /** The entries first, then what is known of them: who dies between brings them once more under the same names. */
    private CompletableFuture<PollReading> settled(PollReading reading, FeedMemory before) {
        if (!isOurs()) {
            return CompletableFuture.completedFuture(reading);
        }
        var terms = source.sender().source(Optional.empty());
        var sent = reading.entries().stream()
                .map((Cutting entry) -> door.take(terms, entry))
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(sent)
                .thenCompose(done -> kept(reading.after(), before))
                .thenApply(done -> {
                    counts.polled(
                            source.name(), reading.kind(), reading.entries().size());
                    return reading;
                });
    }

    private CompletableFuture<Void> kept(FeedMemory after, FeedMemory before) {
        return after.equals(before) || !isOurs()
                ? CompletableFuture.completedFuture(null)
                : states.keep(source.name(), after);
    }

    private PollReading broken(Throwable failure, FeedMemory memory) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        LOG.debug("the poll of {} broke", source.name(), cause);
        counts.polled(source.name(), PollKind.FAILED, 0);
        return PollReading.failed("what it brought was not taken: " + cause.getMessage(), memory);
    }

    private void over(PollReading reading) {
        failures = reading.kind() == PollKind.FAILED ? failures + 1 : 0;
        var now = new FeedStanding(
                true, reading.kind(), reading.words(), reading.after().movedTo());
        var wait = FeedSchedule.next(
                source.every(),
                failures,
                reading.leftAlone(),
                ThreadLocalRandom.current().nextDouble());
        if (isOurs()) {
            tell(now, wait);
            standing = now;
        }
        after(wait);
    }

    /** Each trouble once, and its end. */
    private void tell(FeedStanding now, Duration wait) {
        var before = standing;
        if (!now.movedTo().isEmpty() && !now.movedTo().equals(before.movedTo())) {
            LOG.warn(
                    "the feed of {} has moved for good to {}: write that into the file of sources",
                    source.name(),
                    now.movedTo());
        }
        if (now.words().equals(before.words())) {
            return;
        }
        switch (now.kind()) {
            case HELD -> LOG.warn("the feed of {} is held: {}", source.name(), now.words());
            case GONE ->
                LOG.warn(
                        "the feed of {} is not asked any more until ingest starts again: {}",
                        source.name(),
                        now.words());
            case FAILED ->
                LOG.warn(
                        "the feed of {} cannot be read: {}; asked again in {} s",
                        source.name(),
                        now.words(),
                        wait.toSeconds());
            default -> LOG.info("the feed of {} is read again", source.name());
        }
    }
}
