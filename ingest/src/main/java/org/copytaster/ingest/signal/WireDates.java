package org.copytaster.ingest.signal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The dates that wires send, a closed list: ISO 8601 extended and basic, with or without seconds, fraction and zone, a
 * blank for the T, the date alone, 24:00; and RFC 822 and 1123 as feeds write them, weekday or not, two digits for the
 * year or four. Anything else is unreadable, and the caller says what follows.
 */
public final class WireDates {
    private static final String ZONE = "([Zz]|[+-]\\d{2}(?::?\\d{2})?|[A-Z]{2,4})";
    private static final Pattern ISO = Pattern.compile("(\\d{4})(-?)(\\d{2})\\2(\\d{2})"
            + "(?:[Tt ](\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,](\\d{1,9}))?)?\\s?" + ZONE + "?)?");
    private static final Pattern RFC_822 =
            Pattern.compile("(?:\\p{L}{2,9}\\.?,?\\s+)?(\\d{1,2})\\s+(\\p{L}{3})\\p{L}*\\.?\\s+"
                    + "(\\d{4}|\\d{2})\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*" + ZONE + "?(?:\\s*\\([^()]*\\))?");
    private static final Pattern ZERO = Pattern.compile("0{4}-?(?:00|01)-?(?:00|01).*|0001-?01-?01.*|0+");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** RFC 822, section 5, and how European desks write their time; hours ahead of UTC. */
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("UT", 0),
            Map.entry("UTC", 0),
            Map.entry("GMT", 0),
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7),
            Map.entry("CET", 1),
            Map.entry("CEST", 2),
            Map.entry("MEZ", 1),
            Map.entry("MESZ", 2));

    private static final int EARLIEST_YEAR = 1900;

    private WireDates() {}

    /**
     * A date that could be read.
     *
     * @param instant the instant, to the millisecond, where the copy has a zone; else as the caller's zone gives it
     * @param zoned whether the copy had a zone
     * @param exact the same to the nanosecond
     */
    public record WireDate(Instant instant, boolean zoned, Instant exact) {}

    /**
     * Reads a date.
     *
     * @param raw as sent
     * @param missingZone the zone to read it in when it names none
     * @return nothing when it is no date of the list, or lies before 1900
     */
    public static Optional<WireDate> read(String raw, ZoneId missingZone) {
        var text = raw.strip();
        try {
            Matcher iso = ISO.matcher(text);
            if (iso.matches()) {
                return Optional.of(iso(iso, missingZone)).filter(WireDates::isReal);
            }
            Matcher rfc = RFC_822.matcher(text);
            return rfc.matches() ? Optional.of(rfc822(rfc, missingZone)).filter(WireDates::isReal) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether it is the date that systems write for "none": year, month and day zero, or the first of the calendar. */
    public static boolean isZero(String raw) {
        return ZERO.matcher(raw.strip()).matches();
    }

    private static boolean isReal(WireDate date) {
        return date.instant().atOffset(ZoneOffset.UTC).getYear() >= EARLIEST_YEAR;
    }

    private static WireDate iso(Matcher iso, ZoneId missingZone) {
        var day = LocalDate.of(number(iso.group(1)), number(iso.group(3)), number(iso.group(4)));
        int hour = number(iso.group(5));
        int minute = number(iso.group(6));
        int second = number(iso.group(7));
        boolean endOfDay = hour == 24 && minute == 0 && second == 0;
        var time = LocalTime.of(
                endOfDay ? 0 : hour,
                minute,
                second,
                nanos(Optional.ofNullable(iso.group(8)).orElse("")));
        return at(endOfDay ? day.plusDays(1) : day, time, Optional.ofNullable(iso.group(9)), missingZone);
    }

    private static WireDate rfc822(Matcher rfc, ZoneId missingZone) {
        int month = MONTHS.indexOf(rfc.group(2).toLowerCase(Locale.ROOT)) + 1;
        int year = number(rfc.group(3));
        var day = LocalDate.of(year < 100 ? 2000 + year : year, month, number(rfc.group(1)));
        var time = LocalTime.of(number(rfc.group(4)), number(rfc.group(5)), number(rfc.group(6)));
        return at(day, time, Optional.ofNullable(rfc.group(7)), missingZone);
    }

    private static WireDate at(LocalDate day, LocalTime time, Optional<String> zone, ZoneId missingZone) {
        var known = zone.<ZoneId>map(WireDates::offset).orElse(missingZone);
        var instant = day.atTime(time).atZone(known).toInstant();
        return new WireDate(instant.truncatedTo(ChronoUnit.MILLIS), zone.isPresent(), instant);
    }

    private static ZoneOffset offset(String zone) {
        if (zone.equalsIgnoreCase("Z")) {
            return ZoneOffset.UTC;
        }
        if (!Character.isLetter(zone.charAt(0))) {
            return ZoneOffset.of(zone);
        }
        var hours = Optional.ofNullable(ZONES.get(zone));
        return ZoneOffset.ofHours(hours.orElseThrow(() -> new DateTimeException("no zone of the list: " + zone)));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int nanos(String fraction) {
        return Integer.parseInt((fraction + "000000000").substring(0, 9));
    }
}
