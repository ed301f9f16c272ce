package org.copytaster.standalone.guarantee;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/**
 * What a run is asked for.
 *
 * @param size how many stories; the full size is 100,000
 * @param seed what the copy and the faults are drawn from
 * @param rate stories a second
 * @param longestGap how long after a kill the next new record may take
 * @param from the release that is upgraded from, a name in this repository's history
 * @param scenarios which scenarios, by name; {@code all} of them, less those with a minus before their name
 */
record RunOptions(int size, long seed, int rate, Duration longestGap, String from, List<String> scenarios) {
    private static final int STORIES_PER_KILL = 4_000;
    private static final int STORIES_PER_PAUSE = 5_000;

    /** The size of everything else at the full size. */
    private static final int FULL = 100_000;

    RunOptions {
        scenarios = List.copyOf(scenarios);
    }

    /** Out of NAME=VALUE arguments. */
    static RunOptions of(String[] arguments) {
        var given = new HashMap<String, String>();
        Arrays.stream(arguments).map(one -> one.split("=", 2)).forEach(pair -> given.put(pair[0], pair[1]));
        return new RunOptions(
                Integer.parseInt(given.getOrDefault("size", "10000")),
                Long.parseLong(given.getOrDefault("seed", "1")),
                Integer.parseInt(given.getOrDefault("rate", "80")),
                Duration.ofSeconds(Long.parseLong(given.getOrDefault("gap", "15"))),
                given.getOrDefault("from", Baseline.TAG),
                List.of(given.getOrDefault("scenarios", "all").split(",", -1)));
    }

    /** kill -9 of each process: 25 at the full size, 3 at a tenth of it. */
    int kills() {
        return Math.max(1, (size + STORIES_PER_KILL / 2) / STORIES_PER_KILL);
    }

    /** Pauses longer than the transaction timeout: 20 at the full size. */
    int pauses() {
        return Math.max(1, size / STORIES_PER_PAUSE);
    }

    /** A number that is so large at the full size, and its share at this one. */
    int share(int full, int least) {
        return Math.max(least, (int) ((long) full * size / FULL));
    }

    boolean asksFor(String scenario) {
        return scenarios.contains(scenario) || (scenarios.contains("all") && !scenarios.contains("-" + scenario));
    }
}
