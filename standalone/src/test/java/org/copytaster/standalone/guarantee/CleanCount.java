package org.copytaster.standalone.guarantee;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.stream.CommittedReader;

/** Counts the clean records of a flood as they come out. */
final class CleanCount implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(100);

    private final AtomicInteger count = new AtomicInteger();
    private final Thread thread;
    private volatile boolean stopped;

    /** Counts what comes from now on. */
    CleanCount(Map<String, String> client) {
        var reader = CommittedReader.fromNow(Topics.standard().published(), client);
        thread = new Thread(
                () -> {
                    while (!stopped) {
                        count.addAndGet((int) reader.next(LOOK).stream()
                                .filter(entry -> Copy.number(entry.key()) >= 0)
                                .count());
                    }
                    reader.close();
                },
                "clean-count");
        thread.setDaemon(true);
        thread.start();
    }

    int count() {
        return count.get();
    }

    /** Waits for so many; how long it took. */
    Duration await(int records, Duration limit) throws InterruptedException {
        long begin = System.nanoTime();
        while (count() < records && System.nanoTime() - begin < limit.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
            Progress.sign(count() + " of " + records + " stories are out");
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
