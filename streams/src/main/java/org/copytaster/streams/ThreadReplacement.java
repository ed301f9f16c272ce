package org.copytaster.streams;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a stream whose thread died. For a failure of Kafka's client (a broker that was slow or away) the thread is
 * replaced, but not for ever: after {@value #REPLACEMENTS} replacements within ten minutes, and at once for everything
 * else, the client is shut down and the process told, so that whoever watches it sees a stop and not a stream that is
 * RUNNING and moves nothing.
 *
 * <p>Ten minutes, because under static membership (KIP-345) a dead thread keeps its partitions until its session ends:
 * with our 30 s four deaths take a minute and a half, and a window of a minute would never see them.
 */
public final class ThreadReplacement implements StreamsUncaughtExceptionHandler {
    /** How many deaths within ten minutes are answered with a new thread. */
    public static final int REPLACEMENTS = 3;

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(ThreadReplacement.class);

    private final String role;
    private final Path stateFolder;
    private final InstantSource clock;
    private final Consumer<? super StreamFailure> givenUp;
    private final Deque<Instant> deaths = new ArrayDeque<>();

    /**
     * @param role which stream this is, for the log
     * @param stateFolder where its stores are
     * @param clock when a thread died
     * @param givenUp called once the client is shut down for good; must not block
     */
    public ThreadReplacement(
            String role, Path stateFolder, InstantSource clock, Consumer<? super StreamFailure> givenUp) {
        this.role = role;
        this.stateFolder = stateFolder;
        this.clock = clock;
        this.givenUp = givenUp;
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable cause) {
        if (StreamFailure.isPassing(cause) && !diedTooOften()) {
            LOG.error("{}: a thread died and is replaced", role, cause);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        var failure = StreamFailure.of(role, stateFolder, cause);
        if (!failure.isRefusal()) {
            LOG.error("{}: a thread died; stopping", role, cause);
        }
        givenUp.accept(failure);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    private synchronized boolean diedTooOften() {
        var now = clock.instant();
        while (!deaths.isEmpty() && deaths.getFirst().isBefore(now.minus(WINDOW))) {
            deaths.removeFirst();
        }
        deaths.addLast(now);
        return deaths.size() > REPLACEMENTS;
    }
}
