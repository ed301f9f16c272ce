package org.copytaster.ingest.feed;

import java.time.Duration;
import java.util.Optional;

/** When a feed is asked again. */
public final class FeedSchedule {
    /** The longest wait between two tries of a feed that fails, unless its source asks for a longer one anyway. */
    public static final Duration LONGEST = Duration.ofHours(1);

    /** Feeds that are taken over together are asked one after the other within this time. */
    public static final Duration SPREAD = Duration.ofMinutes(1);

    /** Of a wait, this share is left to chance, so that those that failed together do not come back together. */
    private static final double CHANCE = 0.25;

    private static final int MOST_DOUBLINGS = 20;

    private FeedSchedule() {}

    /**
     * How long to wait for the first poll: from none at all to {@link #SPREAD} or, if shorter, the whole interval. The same
     * name always waits the same share of it.
     */
    public static Duration first(String name, Duration every) {
        long range = Math.min(every.toMillis(), SPREAD.toMillis());
        return Duration.ofMillis(Math.floorMod(Fingerprint.of(name), range));
    }

    /**
     * How long to wait after a poll.
     *
     * @param every the interval of the source
     * @param failures how many polls failed in a row; 0 when the last did not
     * @param leftAlone how long the server asks to be left alone
     * @param chance from 0 to below 1
     */
    public static Duration next(Duration every, int failures, Optional<Duration> leftAlone, double chance) {
        if (failures == 0) {
            return every;
        }
        var longest = longer(LONGEST, every);
        long doubled = every.toMillis() << Math.min(failures - 1, MOST_DOUBLINGS);
        long wait = Math.min(doubled, longest.toMillis());
        // Shorter by chance and not longer, but never shorter than what the server asks for.
        var shortened = Duration.ofMillis(Math.max(every.toMillis(), (long) (wait * (1 - CHANCE * chance))));
        return leftAlone.map(asked -> longer(asked, shortened)).orElse(shortened);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
