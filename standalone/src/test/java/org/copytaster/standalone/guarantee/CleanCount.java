package org.copytaster.standalone.guarantee;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.stream.CommittedReader;

/** Counts the clean records of a flood as they come out. */
final class CleanCount implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(100);

    private final ConcurrentSkipListMap<Integer, Long> reached = new ConcurrentSkipListMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private final Thread thread;
    private volatile boolean stopped;

    /** Counts what comes from now on. */
    CleanCount(Map<String, String> client) {
        var reader = CommittedReader.fromNow(Topics.standard().published(), client);
        thread = new Thread(() -> readOn(reader), "clean-count");
        thread.setDaemon(true);
        thread.start();
    }

    private void readOn(CommittedReader<CleanStory> reader) {
        while (!stopped) {
            long more = reader.next(LOOK).stream()
                    .filter(entry -> Copy.number(entry.key()) >= 0)
                    .count();
            if (more > 0) {
                reached.put(count.addAndGet((int) more), System.nanoTime());
            }
        }
        reader.close();
    }

    /** When so many had come out, on the clock of System.nanoTime; now when they have not yet. */
    long reachedAt(int records) {
        return Optional.ofNullable(reached.ceilingEntry(records))
                .map(Map.Entry::getValue)
                .orElseGet(System::nanoTime);
    }

    int count() {
        return count.get();
    }

    /** Waits for so many, or for as long as the limit. */
    void await(int records, Duration limit) throws InterruptedException {
        long begin = System.nanoTime();
        while (count() < records && System.nanoTime() - begin < limit.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
            Progress.sign(count() + " of " + records + " stories are out");
        }
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
