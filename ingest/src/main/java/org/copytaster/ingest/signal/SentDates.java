package org.copytaster.ingest.signal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The dates of a story that are no embargo: what cannot be read is a warning and no date. */
public final class SentDates {
    private SentDates() {}

    /**
     * Reads a date.
     *
     * @param name what it is called, for a warning
     * @param raw as sent; empty when none was
     * @param zone the zone that its source writes in when it names none; else UTC is taken, with a warning
     */
    public static Optional<Instant> instant(String name, String raw, Optional<ZoneId> zone, List<String> warnings) {
        if (raw.isBlank() || WireDates.isZero(raw)) {
            return Optional.empty();
        }
        var date = WireDates.read(raw, zone.orElse(ZoneOffset.UTC));
        if (date.isEmpty()) {
            warnings.add(name + " '" + raw + "' cannot be read as a date");
        } else if (!date.get().zoned() && zone.isEmpty()) {
            warnings.add(name + " '" + raw + "' names no zone: read as UTC");
        }
        return date.map(WireDates.WireDate::instant);
    }
}
