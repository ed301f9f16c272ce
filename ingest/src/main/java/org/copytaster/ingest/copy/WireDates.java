package org.copytaster.ingest.copy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The dates that wires send, a closed list: ISO 8601 extended and basic, with or without seconds, fraction and offset, a
 * blank for the T, the date alone; and RFC 1123. Anything else is unreadable, and the caller says what follows.
 */
public final class WireDates {
    private static final Pattern ISO = Pattern.compile("(\\d{4})(-?)(\\d{2})\\2(\\d{2})"
            + "(?:[Tt ](\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,](\\d{1,9}))?)?\\s?([Zz]|[+-]\\d{2}(?::?\\d{2})?)?)?");
    private static final int EARLIEST_YEAR = 1900;

    private WireDates() {}

    /**
     * A date that could be read.
     *
     * @param instant the instant, to the millisecond, where the copy has a zone; else as the caller's zone gives it
     * @param zoned whether the copy had a zone
     */
    public record WireDate(Instant instant, boolean zoned) {}

    /**
     * Reads a date.
     *
     * @param raw as sent
     * @param missingZone the zone to read it in when it names none
     * @return nothing when it is no date of the list, or lies before 1900 (systems write zero times for "none")
     */
    public static Optional<WireDate> read(String raw, ZoneOffset missingZone) {
        var text = raw.strip();
        Matcher iso = ISO.matcher(text);
        try {
            return iso.matches() ? Optional.of(iso(iso, missingZone)).filter(WireDates::isReal) : rfc1123(text);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isReal(WireDate date) {
        return date.instant().atOffset(ZoneOffset.UTC).getYear() >= EARLIEST_YEAR;
    }

    private static Optional<WireDate> rfc1123(String text) {
        var read = OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
        return Optional.of(new WireDate(read.toInstant(), true)).filter(WireDates::isReal);
    }

    private static WireDate iso(Matcher iso, ZoneOffset missingZone) {
        var local = LocalDateTime.of(
                number(iso.group(1)),
                number(iso.group(3)),
                number(iso.group(4)),
                number(iso.group(5)),
                number(iso.group(6)),
                number(iso.group(7)),
                nanos(Optional.ofNullable(iso.group(8)).orElse("")));
        var zone = Optional.ofNullable(iso.group(9));
        var offset = zone.map(WireDates::offset).orElse(missingZone);
        return new WireDate(local.toInstant(offset).truncatedTo(ChronoUnit.MILLIS), zone.isPresent());
    }

    private static ZoneOffset offset(String zone) {
        return zone.equalsIgnoreCase("Z") ? ZoneOffset.UTC : ZoneOffset.of(zone);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int nanos(String fraction) {
        return Integer.parseInt((fraction + "000000000").substring(0, 9));
    }
}
