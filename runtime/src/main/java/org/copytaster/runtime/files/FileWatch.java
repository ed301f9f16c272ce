package org.copytaster.runtime.files;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.copytaster.runtime.ForeseenFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at files every five seconds. What they say counts once it is the same at two looks: a file is written bit by bit, and
 * files that belong together one after the other. What makes no sense is told once.
 *
 * @param <T> what they say; equal when they say the same
 */
public final class FileWatch<T> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FileWatch.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    /** Longer, and something hangs. */
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(30);

    private final String files;
    private final FileFollower<T> follower;
    private final Clock clock;
    private final ScheduledExecutorService looks;
    private Reading<T> last;
    private Reading<T> settled;
    private volatile Instant looked;

    /** What the files say, or what is wrong with them. */
    private record Reading<T>(Optional<T> said, String fault) {}

    /**
     * A watch that has not begun.
     *
     * @param files what it looks at, in words
     * @param thread what its thread is called
     * @param first what the files said when they were read first, which is in force
     */
    public FileWatch(String files, String thread, T first, FileFollower<T> follower, Clock clock) {
        this.files = files;
        this.follower = follower;
        this.clock = clock;
        looks = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, thread));
        last = new Reading<>(Optional.of(first), "");
        settled = last;
        looked = clock.instant();
    }

    private static Thread daemon(Runnable task, String name) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Looks at them from now on until it is closed. */
    public void begin() {
        long millis = BETWEEN_LOOKS.toMillis();
        var unused = looks.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** Looks at them once. */
    public void look() {
        try {
            var now = reading();
            boolean isStill = now.equals(last);
            last = now;
            if (isStill && !now.equals(settled)) {
                settled = now;
                now.said().ifPresentOrElse(follower::take, () -> follower.keep(now.fault()));
            }
            follower.looked();
        } catch (RuntimeException | StackOverflowError e) {
            // One look that breaks must not be the last.
            LOG.error("{} could not be looked at", files, e);
        }
        looked = clock.instant();
    }

    private Reading<T> reading() {
        try {
            return new Reading<>(Optional.of(follower.read()), "");
        } catch (RuntimeException e) {
            if (e instanceof ForeseenFailure) {
                return new Reading<>(Optional.empty(), String.valueOf(e.getMessage()));
            }
            throw e;
        }
    }

    /** That a look hangs, in words that follow others; empty while none does. */
    public String trouble() {
        var quiet = Duration.between(looked, clock.instant());
        return quiet.compareTo(LONGEST_LOOK) > 0
                ? "; not looked at for " + quiet.toSeconds() + " s: see that the disks of the files answer"
                : "";
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
