package org.copytaster.ingest.format.line;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The date that stands behind a text: when its message was sent. */
final class LineDates {
    /** IPTC 7901: day, hour and minute, perhaps a zone, month, year. */
    private static final Pattern DAY_FIRST = Pattern.compile(
            "\\b(\\d{2})(\\d{2})(\\d{2}) ?([A-Za-z]{1,4})?,? (\\p{L}{3,9})\\.? ?(\\d{2}(?:\\d{2})?)\\b");

    /** Canadian Press: {@code 16:35ET 31-10-14}. */
    private static final Pattern TIME_FIRST =
            Pattern.compile("\\b(\\d{1,2}):(\\d{2}) ?([A-Z]{1,4})? (\\d{1,2})-(\\d{1,2})-(\\d{2}(?:\\d{2})?)\\b");

    /** AP: {@code AP-NY-03-14-12 1634EDT}. */
    private static final Pattern MONTH_FIRST =
            Pattern.compile("\\b(\\d{1,2})-(\\d{1,2})-(\\d{2}(?:\\d{2})?) (\\d{2}):?(\\d{2}) ?([A-Z]{1,4})?\\b");

    /** {@code AP-WS-}. */
    private static final Pattern LETTERS = Pattern.compile("(?:\\p{Lu}{2,4}-){0,2}");

    private static final int LONGEST = 40;

    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("GMT", "Z"),
            Map.entry("UTC", "Z"),
            Map.entry("Z", "Z"),
            Map.entry("BST", "+01:00"),
            Map.entry("CET", "+01:00"),
            Map.entry("MEZ", "+01:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("MESZ", "+02:00"),
            Map.entry("ET", "America/New_York"),
            Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("CST", "-06:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"));

    /** By their first letters, in English, German, French, Spanish and Italian. */
    private static final List<List<String>> MONTHS = List.of(
            List.of("jan", "ene", "gen"),
            List.of("feb", "fév", "fev"),
            List.of("mar", "mär", "mrz"),
            List.of("apr", "avr", "abr"),
            List.of("may", "mai", "mag"),
            List.of("jun", "juin", "giu"),
            List.of("jul", "juil", "lug"),
            List.of("aug", "aoû", "aou", "ago"),
            List.of("sep", "set"),
            List.of("oct", "okt", "ott"),
            List.of("nov"),
            List.of("dec", "dez", "déc", "dic"));

    private LineDates() {}

    /**
     * A date of a trailer.
     *
     * @param raw as sent
     * @param instant when that was
     * @param day the day it was where it was sent
     * @param zoned whether it names its zone
     */
    record Sent(String raw, Instant instant, LocalDate day, boolean zoned) {}

    /** The first date in a trailer; where it names no zone, in this one. */
    static Optional<Sent> of(String trailer, Optional<ZoneId> missing) {
        return iptc(trailer, missing).or(() -> timeFirst(trailer, missing)).or(() -> monthFirst(trailer, missing));
    }

    /** Whether a line is such a date and nothing else, but for the letters of an agency before it. */
    static boolean isNothingElse(String line) {
        return line.length() <= LONGEST
                && of(line, Optional.empty())
                        .filter(date -> line.endsWith(date.raw()))
                        .filter(date -> LETTERS.matcher(line.substring(
                                        0, line.length() - date.raw().length()))
                                .matches())
                        .isPresent();
    }

    private static Optional<Sent> iptc(String trailer, Optional<ZoneId> missing) {
        var found = DAY_FIRST.matcher(trailer);
        if (!found.find()) {
            return Optional.empty();
        }
        int month = month(found.group(5));
        return sent(
                found, found.group(6), month, found.group(1), found.group(2), found.group(3), found.group(4), missing);
    }

    private static Optional<Sent> timeFirst(String trailer, Optional<ZoneId> missing) {
        var found = TIME_FIRST.matcher(trailer);
        if (!found.find()) {
            return Optional.empty();
        }
        int month = Integer.parseInt(found.group(5));
        return sent(
                found, found.group(6), month, found.group(4), found.group(1), found.group(2), found.group(3), missing);
    }

    private static Optional<Sent> monthFirst(String trailer, Optional<ZoneId> missing) {
        var found = MONTH_FIRST.matcher(trailer);
        if (!found.find()) {
            return Optional.empty();
        }
        int month = Integer.parseInt(found.group(1));
        return sent(
                found, found.group(3), month, found.group(2), found.group(4), found.group(5), found.group(6), missing);
    }

    private static Optional<Sent> sent(
            Matcher found,
            String year,
            int month,
            String day,
            String hour,
            String minute,
            String zone,
            Optional<ZoneId> missing) {
        var named = Optional.ofNullable(zone).map(letters -> ZONES.get(letters.toUpperCase(Locale.ROOT)));
        try {
            var local = LocalDateTime.of(
                    year.length() == 2 ? 2000 + Integer.parseInt(year) : Integer.parseInt(year),
                    month,
                    Integer.parseInt(day),
                    Integer.parseInt(hour),
                    Integer.parseInt(minute));
            var where = named.map(ZoneId::of).or(() -> missing).orElse(ZoneOffset.UTC);
            return Optional.of(new Sent(
                    found.group(),
                    local.atZone(where).toInstant(),
                    local.toLocalDate(),
                    named.isPresent() || missing.isPresent()));
        } catch (DateTimeException e) {
            return Optional.empty(); // 31 February, 25 o'clock, a month that is no word for one
        }
    }

    private static int month(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).stream().anyMatch(lower::startsWith)) {
                return i + 1;
            }
        }
        return 0;
    }
}
