package org.copytaster.ingest.command;

import java.util.Optional;
import org.copytaster.ingest.feed.FeedCutter;
import org.copytaster.ingest.fetch.FeedFetcher;
import org.copytaster.ingest.fetch.FetchLimits;
import org.copytaster.ingest.poll.FeedPolls;
import org.copytaster.ingest.settings.IngestAccess;
import org.copytaster.ingest.settings.IngestConfig;
import org.copytaster.ingest.source.Sources;
import org.copytaster.ingest.stream.FeedShare;
import org.copytaster.ingest.stream.IngestMeters;
import org.copytaster.runtime.health.HealthPart;
import org.copytaster.schemas.stream.Topics;

/**
 * The feeds of the sources. They follow the file of sources; as long as it names none there is no client, no group and no
 * thread for them.
 */
public final class SourceFeeds implements AutoCloseable {
    private final IngestConfig config;
    private final FileDoor door;
    private final IngestMeters meters;
    private volatile Optional<Running> running = Optional.empty();
    private boolean closed;

    /** What runs while there are feeds. */
    private record Running(FeedShare share, FeedPolls polls) {
        void close() {
            polls.close();
            share.close();
        }
    }

    /**
     * Polls nothing yet.
     *
     * @param door where entries go; it stays the caller's to close, after this
     * @param meters where polls are counted
     */
    public SourceFeeds(IngestConfig config, FileDoor door, IngestMeters meters) {
        this.config = config;
        this.door = door;
        this.meters = meters;
    }

    /** Polls the feeds of these sources and no others. */
    public synchronized void follow(Sources sources) {
        if (closed) {
            return;
        }
        var feeds = sources.feeds();
        if (feeds.isEmpty()) {
            stop();
            return;
        }
        begun().polls().follow(feeds);
    }

    private Running begun() {
        var now = running.orElseGet(this::begin);
        running = Optional.of(now);
        return now;
    }

    private Running begin() {
        var limits = config.limits();
        var share = FeedShare.start(
                Topics.standard().feeds(),
                IngestAccess.FEEDS_GROUP,
                config.broker().properties());
        var polls = new FeedPolls(
                share,
                door.entries(),
                FeedFetcher.open(FetchLimits.of(limits.inputBytes())),
                new FeedCutter(config.parsers(), limits),
                meters::polled);
        return new Running(share, polls);
    }

    private void stop() {
        running.ifPresent(Running::close);
        running = Optional.empty();
    }

    /** How the feeds are; nothing while there are none. */
    public Optional<HealthPart> health() {
        return running.map(now -> now.polls().health(now.share().trouble()));
    }

    /** Drops what is under way, and leaves the group, within five seconds. */
    @Override
    public synchronized void close() {
        closed = true;
        stop();
    }
}
