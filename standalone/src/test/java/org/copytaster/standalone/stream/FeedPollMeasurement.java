package org.copytaster.standalone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What polling costs: an instance in a process of its own polls many feeds once a second each, and its time on the processor is
 * read. Its name ends in no "Test": it runs only when it is asked for, by {@code mvn -pl standalone -am test
 * -Dtest=FeedPollMeasurement -Dfeeds=200 -Dsurefire.failIfNoSpecifiedTests=false}. The figures stand in the test's output.
 */
class FeedPollMeasurement {
    private static final int FEEDS = Integer.getInteger("feeds", 200);
    private static final int ENTRIES = 30;
    private static final Duration EVERY = Duration.ofMillis(Integer.getInteger("feeds.every", 1000));
    /** The compiler of the JVM needs that long to be done with so little work. */
    private static final Duration WARM = Duration.ofSeconds(150);

    private static final Duration MEASURED = Duration.ofSeconds(60);

    @Test
    void pollsManyFeeds() throws IOException, InterruptedException {
        try (var broker = OwnBroker.start(12);
                var site = FeedSite.open()) {
            IntStream.range(0, FEEDS)
                    .mapToObj(FeedsMain::name)
                    .forEach(feed -> IntStream.range(0, ENTRIES).forEach(i -> site.grow(feed)));
            var process = FeedsMain.start(broker, site, FEEDS, "it", EVERY);
            try {
                pause(WARM);
                measure("nothing changes (304)", process, site, Duration.ZERO);
                measure("each feed has a new entry every ten seconds", process, site, Duration.ofSeconds(10));
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
    }

    /** @param every how often each feed grows; zero: never */
    private static void measure(String what, Process process, FeedSite site, Duration every) {
        var before = used(process);
        long polled = polls(site);
        long began = System.nanoTime();
        int grown = 0;
        while (System.nanoTime() - began < MEASURED.toNanos()) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            if (!every.isZero()) {
                long due = (System.nanoTime() - began) * FEEDS / every.toNanos();
                for (; grown < due; grown++) {
                    site.grow(FeedsMain.name(grown % FEEDS));
                }
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        double cpu = used(process).minus(before).toNanos() / 1e9;
        long polls = polls(site) - polled;
        assertThat(polls).isPositive();
        System.out.println(String.format(
                Locale.ROOT,
                "%s: %d feeds, %.0f polls and %.1f new entries a second: %.1f %% of a core, %.2f ms a poll",
                what,
                FEEDS,
                polls / seconds,
                grown / seconds,
                100 * cpu / seconds,
                1000 * cpu / polls));
    }

    private static Duration used(Process process) {
        return process.toHandle().info().totalCpuDuration().orElseThrow();
    }

    private static long polls(FeedSite site) {
        return IntStream.range(0, FEEDS)
                .mapToLong(i -> site.polls(FeedsMain.name(i)).size())
                .sum();
    }

    private static void pause(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
