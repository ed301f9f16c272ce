package org.copytaster.schemas.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the ways to read a paragraph's beginning as a dateline: from each place where the places may end, what follows. */
final class DatelineScan {
    /** With its point and the blank behind it. */
    private static final int LONGEST_MONTH = 11;

    /** What follows the places; it always matches, and has found nothing when it has no dash and no credit. */
    private static final Pattern REST = Pattern.compile("(?:" + DatelineDay.PATTERN
            + ")?(?<year>,? \\d{4})?(?:\\s*\\((?<credit>[^()]{2,31})\\))?" + DatelineDash.PATTERN);

    private DatelineScan() {}

    static List<DatelineReading> of(String paragraph) {
        var reach = Math.min(DatelineReading.LONGEST, paragraph.length());
        if (reach == 0 || !Character.isUpperCase(paragraph.charAt(0)) || !mayHold(paragraph, reach)) {
            return List.of();
        }
        var readings = new ArrayList<DatelineReading>();
        var rest = REST.matcher(paragraph);
        var stop = placesStop(paragraph, reach);
        for (var at = stop; at > 0; at--) {
            if (mayEndPlaces(paragraph, at, stop) && rest.region(at, reach).lookingAt()) {
                read(paragraph, at, rest).ifPresent(readings::add);
            }
        }
        return readings;
    }

    /** Every dateline has one of these; most paragraphs have none so early, and are spared the patterns. */
    private static boolean mayHold(String paragraph, int reach) {
        for (var i = 1; i < reach; i++) {
            var c = paragraph.charAt(i);
            if ("–—:(".indexOf(c) >= 0 || (c == '-' && isDash(paragraph, i))) {
                return true;
            }
        }
        return false;
    }

    /** Unlike the hyphen in a word. */
    private static boolean isDash(String paragraph, int hyphen) {
        return " -".indexOf(paragraph.charAt(hyphen - 1)) >= 0
                || (hyphen + 1 < paragraph.length() && paragraph.charAt(hyphen + 1) == ' ');
    }

    private static int placesStop(String paragraph, int reach) {
        var at = 0;
        while (at < reach && isOfPlaces(paragraph.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isOfPlaces(char c) {
        return Character.isLetter(c) || " .,'’/-".indexOf(c) >= 0 || isMark(c);
    }

    private static boolean isMark(char c) {
        var type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** Behind them stands no blank twice, and no word but a month, right before the digits that stop the scan. */
    private static boolean mayEndPlaces(String paragraph, int at, int stop) {
        var next = charAt(paragraph, at);
        if (next != ',' && " ,".indexOf(paragraph.charAt(at - 1)) >= 0) {
            return false;
        }
        var word = next == ',' ? at + 1 : at;
        word += charAt(paragraph, word) == ' ' ? 1 : 0;
        return !Character.isLetter(charAt(paragraph, word)) || (word > at && stop - word <= LONGEST_MONTH);
    }

    private static char charAt(String paragraph, int at) {
        return at < paragraph.length() ? paragraph.charAt(at) : '\n';
    }

    private static Optional<DatelineReading> read(String paragraph, int placesEnd, Matcher rest) {
        var reading = new DatelineReading(
                paragraph.substring(0, rest.start("blank")),
                paragraph.substring(0, placesEnd),
                DatelineDay.of(rest),
                rest.group("year") != null,
                Optional.ofNullable(rest.group("credit")).orElse(""),
                DatelineDash.of(rest),
                rest.end());
        return Optional.of(reading).filter(DatelineReading::isParted);
    }
}
