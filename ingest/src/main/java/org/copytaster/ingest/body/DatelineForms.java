package org.copytaster.ingest.body;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.copytaster.schemas.vocabulary.Agencies;
import org.copytaster.schemas.vocabulary.DatelineReading;

/**
 * Datelines as some agencies write them: rewritten in place, sign for sign, to the usual form and then read as that.
 *
 * <pre>
 * (NW) - NORTHPORT, MAR 1 - It    NORTHPORT, March 1. /NW/. It    Northport /nw/: It       Northport, 1 mar (NW).- It
 * NORTHPORT, Mar 1 NW - It        NORTHPORT, Me. (NW) _ It        March 1 (NW) - It        NORTHPORT - It
 * Northport 1er mars (NW) - It    Northport, AFP - It             Northport, Mar 1 (AFP) It
 * (Northport, March 1, 2026) - It
 * </pre>
 *
 * <p>An agency in front or between slashes is no part of it, one behind the places is.
 */
final class DatelineForms {
    private static final int LONGEST_AGENCY = 31;
    private static final int LONGEST = 140;
    private static final String DASHES = "-–—_";

    /** A day and who brought it, without a place. */
    private static final Pattern DAY_ONLY = Pattern.compile(
            "(?:(?<month>\\p{L}{3,10})\\.? \\d{1,2}|\\d{1,2}\\.? (?:de )?(?<monthBehind>\\p{L}{3,10})\\.?)"
                    + "(?:,? \\d{4})? ?\\(\\p{L}[^()]{1,30}\\)(?=\\.?\\s*[-–—_:])");

    private DatelineForms() {}

    /**
     * The dateline.
     *
     * @param readings those of the paragraph
     * @param capitals says whether places alone are one
     */
    static Optional<String> of(String paragraph, List<DatelineReading> readings, Predicate<DatelineReading> capitals) {
        var start = paragraph.substring(0, Math.min(LONGEST, paragraph.length()));
        return inBrackets(start)
                .or(() -> behindAgency(start, capitals))
                .or(() -> betweenSlashes(start))
                .or(() -> signed(start))
                .or(() -> dayOnly(start))
                .or(() -> placesOnly(readings, capitals))
                .or(() -> withoutDash(start, readings));
    }

    /** A known agency ends it where no dash does, behind a day or capitals; the sentence may be on the next line. */
    private static Optional<String> withoutDash(String start, List<DatelineReading> readings) {
        return readings.stream()
                .filter(reading -> reading.creditsAgency()
                        && !reading.dash().isThere()
                        && reading.hasNames()
                        && (reading.day().isPresent() || reading.isInCapitals()))
                .filter(reading ->
                        endsWith(reading, start.substring(reading.text().length())))
                .findFirst()
                .map(DatelineReading::text);
    }

    /** In "MOVEMENT (PTI) said" the brackets stand inside a sentence, and parties go by the letters of some agencies. */
    private static boolean endsWith(DatelineReading reading, String rest) {
        boolean opens = rest.length() > 2 && rest.charAt(0) == ' ' && Character.isUpperCase(rest.charAt(1));
        return rest.isBlank() || (opens && Agencies.isCertain(reading.credit()));
    }

    private static Optional<String> placesOnly(List<DatelineReading> readings, Predicate<DatelineReading> capitals) {
        return readings.stream().filter(capitals).findFirst().map(DatelineReading::text);
    }

    /** "(Northport, March 1, 2026) -": with a day it is no agency that stands there. */
    private static Optional<String> inBrackets(String start) {
        int close = start.startsWith("(") ? start.indexOf(')') : -1;
        if (close < 0 || !isDash(start, Math.min(start.length() - 1, close + 2))) {
            return Optional.empty();
        }
        var inner = start.substring(1, close);
        return DatelineReading.of(inner + " - It").stream()
                .filter(reading -> reading.day().isPresent() && reading.text().equals(inner) && isUsual(inner))
                .findFirst()
                .map(DatelineReading::text);
    }

    /** "(NW) - NORTHPORT, MAR 1 -", "/NW/ NORTHPORT -", "NW - NORTHPORT, MAR 1 -". */
    private static Optional<String> behindAgency(String start, Predicate<DatelineReading> capitals) {
        int end = agencyEnd(start);
        if (end == 0) {
            return Optional.empty();
        }
        int at = end;
        while (at < start.length() && (DASHES + ": .").indexOf(start.charAt(at)) >= 0) {
            at++;
        }
        var rest = start.substring(at);
        var dateline = Dateline.usual(rest).or(() -> signed(rest));
        return ")/".indexOf(start.charAt(end - 1)) < 0
                ? dateline
                : dateline.or(() -> placesOnly(DatelineReading.of(rest), capitals));
    }

    /** Where an agency in front ends; 0 when none stands there. */
    private static int agencyEnd(String start) {
        char first = start.isEmpty() ? ' ' : start.charAt(0);
        if (first == '(' || first == '/') {
            int close = start.indexOf(first == '(' ? ')' : '/', 1);
            return close > 1 && close <= LONGEST_AGENCY && Character.isLetter(start.charAt(1)) ? close + 1 : 0;
        }
        int dash = start.indexOf(" - ");
        return dash > 0 && dash <= LONGEST_AGENCY && isAgency(start.substring(0, dash)) ? dash : 0;
    }

    /** "NORTHPORT, March 1. /NW/.", "Northport /nw/:". */
    private static Optional<String> betweenSlashes(String start) {
        int open = start.indexOf('/');
        int close = open < 2 ? -1 : start.indexOf('/', open + 1);
        if (close < open + 3
                || close - open > LONGEST_AGENCY
                || !start.substring(open + 1, close).chars().allMatch(DatelineForms::isOfAnAgency)
                || " .".indexOf(start.charAt(open - 1)) < 0) {
            return Optional.empty();
        }
        var places = start.substring(0, open).stripTrailing();
        places = places.endsWith(".") ? places.substring(0, places.length() - 1) : places;
        var rest = start.substring(close + 1).stripLeading();
        boolean goesOn = rest.length() > 1;
        return goesOn && isUsual(places + " (" + start.substring(open + 1, close) + ")")
                ? Optional.of(places)
                : Optional.empty();
    }

    private static boolean isUsual(String dateline) {
        return isUsual(dateline, " - It");
    }

    private static boolean isUsual(String dateline, String rest) {
        return Dateline.usual(dateline + rest).filter(dateline::equals).isPresent();
    }

    private static boolean isOfAnAgency(int c) {
        return Character.isLetter(c) || " -.".indexOf(c) >= 0;
    }

    /** An agency without brackets, a full stop before the dash, an underscore or a colon for one. */
    private static Optional<String> signed(String start) {
        int dash = dash(start);
        if (dash < 0) {
            return Optional.empty();
        }
        var text = start.substring(0, dash).stripTrailing();
        boolean stopped = text.endsWith(".") && dash == text.length();
        text = stopped ? text.substring(0, text.length() - 1) : text;
        var usual = undated(bracketed(text));
        boolean parted = isUsual(usual) || (start.charAt(dash) == '_' && isUsual(usual, " — It"));
        return parted ? Optional.of(text) : Optional.empty();
    }

    /** A date as other languages write it, before brackets, in the usual form. */
    private static String undated(String text) {
        int open = text.endsWith(")") ? text.lastIndexOf('(') : -1;
        var head = open < 0 ? "" : text.substring(0, open).stripTrailing();
        for (int blank = head.indexOf(' '); blank > 0; blank = head.indexOf(' ', blank + 1)) {
            if (DateWords.areDate(head.substring(blank + 1))) {
                return withoutStop(head.substring(0, blank)) + ", March 1 " + text.substring(open);
            }
        }
        return text;
    }

    private static String withoutStop(String text) {
        return text.endsWith(",") || text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    /** The first sign that ends a dateline: a dash with a blank behind it, or a colon behind a day or an agency. */
    private static int dash(String start) {
        for (int i = 2; i + 1 < start.length(); i++) {
            char c = start.charAt(i);
            boolean mayEnd = c == ':' || DASHES.indexOf(c) >= 0;
            boolean blankBehind = mayEnd && (start.charAt(i + 1) == ' ' || start.startsWith("- ", i + 1));
            if (blankBehind && (isDash(start, i) || (c == ':' && isBehindDayOrAgency(start, i)))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isDash(String start, int at) {
        return DASHES.indexOf(start.charAt(at)) >= 0 && " .)".indexOf(start.charAt(at - 1)) >= 0;
    }

    /** Without a day "Anna Weil (CDU): no" is somebody who speaks, unless the brackets name a known agency. */
    private static boolean isBehindDayOrAgency(String start, int colon) {
        int open = start.lastIndexOf('(', colon);
        if (start.charAt(colon - 1) != ')' || open < 1) {
            return Character.isDigit(start.charAt(colon - 1));
        }
        boolean dated = start.substring(0, open).chars().anyMatch(Character::isDigit);
        return dated || Agencies.areNamed(start.substring(open + 1, colon - 1).replace('-', '/'));
    }

    /** The last word in brackets when it is an agency, or stands in capitals behind a day. */
    private static String bracketed(String text) {
        int blank = text.lastIndexOf(' ');
        if (blank < 2 || text.endsWith(")")) {
            return text;
        }
        var word = text.substring(blank + 1);
        var head = withoutStop(text.substring(0, blank));
        boolean behindADay = isInCapitals(word) && (Character.isDigit(text.charAt(blank - 1)) || endsInADate(head));
        return behindADay || Agencies.areNamed(word) ? head + " (" + word + ")" : text;
    }

    /** "Москва. 1 марта". */
    private static boolean endsInADate(String text) {
        int blank = text.lastIndexOf(' ', text.lastIndexOf(' ') - 1);
        return blank > 0 && DateWords.areDate(text.substring(blank + 1));
    }

    private static Optional<String> dayOnly(String start) {
        var day = DAY_ONLY.matcher(start);
        if (!day.lookingAt()) {
            return Optional.empty();
        }
        var month = Optional.ofNullable(day.group("month")).orElseGet(() -> day.group("monthBehind"));
        return DateWords.isMonth(month) ? Optional.of(day.group()) : Optional.empty();
    }

    private static boolean isAgency(String words) {
        return Agencies.areNamed(words) || isInCapitals(words);
    }

    private static boolean isInCapitals(String word) {
        return word.length() > 1
                && word.length() <= LONGEST_AGENCY
                && word.chars().allMatch(c -> Character.isUpperCase(c) || c == '-');
    }
}
