package org.copytaster.ingest.source;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.copytaster.ingest.source.SourcesFile.Content;
import org.copytaster.runtime.files.FileFollower;
import org.copytaster.runtime.files.FileWatch;
import org.copytaster.runtime.health.HealthPart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sources as their file says now. It and the files of its keys are read every five seconds, and what they say counts
 * once it is the same at two looks: half a file would shut out senders that give a story up at the first 403. One that
 * makes no sense is told once and changes nothing.
 */
public final class WatchedSources implements Supplier<Sources>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedSources.class);
    private final SourcesFile file;
    private final List<Consumer<Sources>> followers = new CopyOnWriteArrayList<>();
    private final Clock clock;
    private final FileWatch<Content> watch;
    private volatile State state;

    /**
     * What is in force.
     *
     * @param since when it came into force
     * @param fault what is wrong with the file as it is now; empty when nothing is
     */
    private record State(Sources sources, Instant since, String fault) {}

    private WatchedSources(SourcesFile file, Clock clock) {
        this.file = file;
        this.clock = clock;
        var content = file.read();
        state = new State(content.sources(), clock.instant(), "");
        tell(content);
        watch = new FileWatch<>("the file of sources " + file.path(), "sources", content, new SourcesFollower(), clock);
    }

    /**
     * Reads the file and goes on to look at it until it is closed.
     *
     * @throws IllegalArgumentException with a sentence, when the file cannot be read or makes no sense
     */
    public static WatchedSources open(SourcesFile file) {
        var watched = new WatchedSources(file, Clock.systemUTC());
        watched.watch.begin();
        return watched;
    }

    /** The same, looked at when the test says so. */
    static WatchedSources unwatched(SourcesFile file, Clock clock) {
        return new WatchedSources(file, clock);
    }

    /** Tells a follower the sources now, and whenever they change, on the thread that looks. */
    public synchronized void follow(Consumer<Sources> follower) {
        followers.add(follower);
        follower.accept(get());
    }

    @Override
    public Sources get() {
        return state.sources();
    }

    /** Looks at the files, and takes what they say when they said the same at the last look. */
    void look() {
        watch.look();
    }

    /** Goes by the files. */
    private final class SourcesFollower implements FileFollower<Content> {
        @Override
        public Content read() {
            return file.read();
        }

        @Override
        public void take(Content now) {
            takeOver(now);
        }

        @Override
        public void keep(String fault) {
            state = new State(state.sources(), state.since(), fault);
            LOG.warn("the sources stay as they are: {}", fault);
        }
    }

    private synchronized void takeOver(Content content) {
        state = new State(content.sources(), clock.instant(), "");
        LOG.info(
                "the file of sources {} was read again; there are {}",
                file.path(),
                content.sources().all().size());
        tell(content);
    }

    private void tell(Content content) {
        content.warnings().forEach(LOG::warn);
        followers.forEach(follower -> tell(follower, content.sources()));
    }

    /** One that breaks must not keep the news from the others. */
    private static void tell(Consumer<Sources> follower, Sources sources) {
        try {
            follower.accept(sources);
        } catch (RuntimeException e) {
            LOG.error("the sources changed, and not all of ingest follows: start it again", e);
        }
    }

    /** How many sources are in force, since when, and what is wrong with the file as it is now; always ready. */
    public HealthPart health() {
        var now = state;
        var detail = now.sources().all().size() + " since " + now.since() + watch.trouble();
        return new HealthPart(
                "sources",
                true,
                true,
                now.fault().isEmpty() ? detail : detail + "; the file as it is now is not in force: " + now.fault());
    }

    @Override
    public void close() {
        watch.close();
    }
}
