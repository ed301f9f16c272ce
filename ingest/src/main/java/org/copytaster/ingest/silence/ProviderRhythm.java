package org.copytaster.ingest.silence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When a provider was heard, and for how long it is usually quiet. An agency is quiet every night and longer at weekends,
 * so what counts is the longest gap of each day of the last two weeks. Immutable.
 *
 * @param first when it was heard first
 * @param last when it was heard last
 * @param longest by the day (UTC) on which it ended, the longest gap between two hearings
 */
record ProviderRhythm(Instant first, Instant last, SortedMap<LocalDate, Duration> longest) {
    /** No gap is looked at twice below this. */
    static final Duration LEAST = Duration.ofMinutes(15);

    /** A day and its night must have been seen. */
    private static final Duration LEARNT_AFTER = Duration.ofDays(1);

    private static final int DAYS = 14;

    /** From so many days on the longest gap may have been an outage, and the next one counts. */
    private static final int ENOUGH_DAYS = 7;

    ProviderRhythm {
        longest = Collections.unmodifiableSortedMap(new TreeMap<>(longest));
    }

    /** One that is heard for the first time. */
    static ProviderRhythm since(Instant first) {
        return new ProviderRhythm(first, first, new TreeMap<>());
    }

    /** The same, heard again; what came before the last hearing changes nothing. */
    ProviderRhythm heard(Instant at) {
        if (!at.isAfter(last)) {
            return this;
        }
        var day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        var gaps = new TreeMap<>(longest.tailMap(day.minusDays(DAYS - 1L)));
        gaps.merge(day, Duration.between(last, at), (one, other) -> one.compareTo(other) > 0 ? one : other);
        return new ProviderRhythm(first, at, gaps);
    }

    /**
     * The gap after which it counts as silent: one and a half times the longest of two weeks, at least 15 minutes; once a
     * week is known the longest but one, so that one outage does not hide the next. Empty within the first day.
     */
    Optional<Duration> expectedGap() {
        if (Duration.between(first, last).compareTo(LEARNT_AFTER) < 0) {
            return Optional.empty();
        }
        return longest.values().stream()
                .sorted(Comparator.reverseOrder())
                .skip(longest.size() >= ENOUGH_DAYS ? 1 : 0)
                .findFirst()
                .map(gap -> gap.plus(gap.dividedBy(2)))
                .map(gap -> gap.compareTo(LEAST) < 0 ? LEAST : gap);
    }

    /** Whether it is quiet for longer than this; never where nothing is expected. */
    boolean isSilent(Instant now, Optional<Duration> expected) {
        return expected.filter(gap -> Duration.between(last, now).compareTo(gap) > 0)
                .isPresent();
    }
}
