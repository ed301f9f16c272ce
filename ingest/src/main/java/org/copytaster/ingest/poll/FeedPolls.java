package org.copytaster.ingest.poll;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.copytaster.ingest.feed.FeedCutter;
import org.copytaster.ingest.feed.PollKind;
import org.copytaster.ingest.fetch.FeedFetcher;
import org.copytaster.ingest.source.FeedSource;
import org.copytaster.runtime.health.HealthPart;

/** The polls of all feeds that the file of sources names. */
public final class FeedPolls implements AutoCloseable {
    /** Each may hold a feed of the largest size in memory. */
    private static final int AT_ONCE = 16;

    private static final int WORKERS = 2;

    /** A feed with a word of trouble each, so many at most. */
    private static final int TOLD = 5;

    private final PollRoom room;
    private final FeedStates states;
    private final EntryDoor door;
    private final PollCounts counts;
    private volatile Map<FeedSource, FeedPoll> polls = Map.of();

    /**
     * Polls nothing yet.
     *
     * @param states which feeds are this instance's
     * @param door where their entries go
     * @param fetcher asks for them; closed with this
     */
    public FeedPolls(FeedStates states, EntryDoor door, FeedFetcher fetcher, FeedCutter cutter, PollCounts counts) {
        this.states = states;
        this.door = door;
        this.counts = counts;
        room = new PollRoom(
                fetcher,
                cutter,
                Executors.newSingleThreadScheduledExecutor(daemons("feed-clock")),
                Executors.newFixedThreadPool(WORKERS, daemons("feed-work")),
                new Semaphore(AT_ONCE));
    }

    private static ThreadFactory daemons(String name) {
        return task -> {
            var thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Polls these feeds and no others; one whose source changed begins anew. */
    public synchronized void follow(List<FeedSource> sources) {
        var before = polls;
        var now = new LinkedHashMap<FeedSource, FeedPoll>();
        var begun = new ArrayList<FeedPoll>();
        for (var source : sources) {
            var known = before.get(source);
            var poll = known == null ? new FeedPoll(source, room, states, door, counts, Clock.systemUTC()) : known;
            if (known == null) {
                begun.add(poll);
            }
            now.put(source, poll);
        }
        polls = now;
        before.forEach((source, poll) -> {
            if (!now.containsKey(source)) {
                poll.end();
            }
        });
        begun.forEach(FeedPoll::begin);
    }

    /**
     * How the feeds are: always ready, since one that fails is no reason to close a door.
     *
     * @param share how the share of this instance is, in words
     */
    public HealthPart health(String share) {
        var now = polls;
        long here = count(now, FeedStanding::isHere);
        var troubles = now.entrySet().stream()
                .map(entry -> trouble(entry.getKey(), entry.getValue().standing()))
                .filter(words -> !words.isEmpty())
                .toList();
        var told = troubles.stream().limit(TOLD).collect(Collectors.joining("; "));
        var rest = troubles.size() > TOLD ? "; and " + (troubles.size() - TOLD) + " more" : "";
        var detail = here + " of " + now.size() + " polled here" + (share.isEmpty() ? "" : "; " + share);
        return new HealthPart("feeds", true, true, troubles.isEmpty() ? detail : detail + "; " + told + rest);
    }

    private static long count(Map<FeedSource, FeedPoll> polls, Predicate<FeedStanding> which) {
        return polls.values().stream().map(FeedPoll::standing).filter(which).count();
    }

    private static String trouble(FeedSource source, FeedStanding standing) {
        if (!standing.isHere()) {
            return "";
        }
        if (!standing.words().isEmpty()) {
            return source.name() + " " + word(standing.kind()) + ": " + standing.words();
        }
        return standing.movedTo().isEmpty() ? "" : source.name() + " moved to " + standing.movedTo();
    }

    private static String word(PollKind kind) {
        return kind == PollKind.FAILED ? "fails" : "is " + kind.word();
    }

    /** Drops what is under way. */
    @Override
    public synchronized void close() {
        polls.values().forEach(FeedPoll::end);
        polls = Map.of();
        room.clock().shutdownNow();
        room.workers().shutdownNow();
        room.fetcher().close();
    }
}
