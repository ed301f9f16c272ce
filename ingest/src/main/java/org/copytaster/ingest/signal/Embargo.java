package org.copytaster.ingest.signal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * An embargo.
 *
 * @param until the instant before which nothing may be released; nothing when it holds until told otherwise
 * @param warning what was odd about it
 */
public record Embargo(Optional<Instant> until, Optional<String> warning) {
    /** Where the day ends last on Earth: read there, a date without a zone is never released too early. */
    private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

    /** Reads an embargo as sent by nobody known. One without a date, or with one that cannot be read, has no end. */
    public static Embargo read(String raw) {
        return read(raw, Optional.empty());
    }

    /**
     * Reads an embargo as sent.
     *
     * @param zone the zone that its sender writes in when it names none; else the last on Earth is taken
     */
    public static Embargo read(String raw, Optional<ZoneId> zone) {
        if (raw.isBlank() || WireDates.isZero(raw)) {
            return new Embargo(Optional.empty(), Optional.of("embargo without a date: held until told otherwise"));
        }
        return WireDates.read(raw, zone.orElse(LAST_ZONE))
                .map(date -> new Embargo(
                        Optional.of(date.exact()),
                        date.zoned() || zone.isPresent()
                                ? Optional.empty()
                                : Optional.of(
                                        "embargo '" + raw + "' names no zone: read as UTC-12, the last on Earth")))
                .orElseGet(() -> new Embargo(
                        Optional.empty(),
                        Optional.of("embargo '" + raw + "' cannot be read as a date: held until told otherwise")));
    }

    /** Both together: no end if one has none, else the later end. */
    public Embargo and(Embargo other) {
        var later = until.flatMap(mine -> other.until().map(theirs -> mine.isAfter(theirs) ? mine : theirs));
        return new Embargo(later, warning.or(other::warning));
    }
}
