package org.copytaster.schemas.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copytaster.schemas.vocabulary.WordList.Mark;

/**
 * One way to read how a paragraph begins as a dateline: places, perhaps a day, perhaps a credit in brackets, a dash.
 *
 * <pre>
 * PARIS (AFP) —                 LONDON, March 3 -             Bhopal:
 * CAIRO, Nov. 3 (Xinhua) --     WASHINGTON/BERLIN —           NEW DELHI (PTI)
 * </pre>
 *
 * <p>Whether it is one, its user says: what is written down about a story must be certain, what only keeps words out of a
 * comparison need not be.
 *
 * @param text the whole of it without its dash, as it is written
 * @param places the words before day, credit and dash, whatever they are; it is they that make it a dateline or not
 * @param day the day of the month
 * @param hasYear whether a year stands there
 * @param credit what stands in brackets; empty when nothing does
 * @param dash what parts it from the sentence; only behind an agency it may be missing
 * @param end where the sentence starts in the paragraph, in UTF-16 code units
 */
public record DatelineReading(
        String text,
        String places,
        Optional<DatelineDay> day,
        boolean hasYear,
        String credit,
        DatelineDash dash,
        int end) {
    /** No dateline is longer, in UTF-16 code units. */
    public static final int LONGEST = 140;

    /** With its point and the blank behind it. */
    private static final int LONGEST_MONTH = 11;

    private static final WordList PARTICLES = WordList.read("particles.txt");
    private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}.'’-]{0,24}";
    private static final String NEXT =
            "[ /](?:" + PARTICLES.any(word -> word.is(Mark.PLACE) || word.is(Mark.BETWEEN)) + " ){0,2}" + WORD;
    private static final Pattern NAMES =
            Pattern.compile(WORD + "(?:" + NEXT + "){0,4}(?:, ?" + WORD + "(?:" + NEXT + "){0,3}){0,2}");
    private static final Pattern CAPITALS =
            Pattern.compile("\\p{Lu}[\\p{Lu}\\p{M}.'’ -]{2,41}(?:(?:, ?|/)\\p{Lu}[\\p{L}.'’ ]{1,31})?");
    private static final Pattern SEVERAL = Pattern.compile(" " + PARTICLES.any(word -> word.is(Mark.BETWEEN)) + " ");

    /** What follows the places; it always matches, and has found nothing when it has no dash and no credit. */
    private static final Pattern REST = Pattern.compile("(?:" + DatelineDay.PATTERN
            + ")?(?<year>,? \\d{4})?(?:\\s*\\((?<credit>[^()]{2,31})\\))?" + DatelineDash.PATTERN);

    /** All ways to read it, the one with the longest places first; none when it does not begin as a dateline does. */
    public static List<DatelineReading> of(String paragraph) {
        var reach = Math.min(LONGEST, paragraph.length());
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

    private boolean isParted() {
        return isBare() ? dash.parts() : (dash.isThere() || creditsAgency());
    }

    /** Whether nothing stands between the places and the dash. */
    public boolean isBare() {
        return day.isEmpty() && !hasYear && credit.isEmpty();
    }

    /** Whether the places are written as names are: "NORTHPORT", "Rio de Janeiro, Brazil". */
    public boolean hasNames() {
        return NAMES.matcher(places).matches();
    }

    /** Whether the places are in capitals, but for a country or state behind them: "OSLO", "ST. LOUIS, Mo.". */
    public boolean isInCapitals() {
        return CAPITALS.matcher(placesAndBlank()).matches();
    }

    /** The places with the blank behind them, if one is there: it makes the difference between "UN — " and a word. */
    public String placesAndBlank() {
        var isParted = text.length() > places.length() ? text.charAt(places.length()) == ' ' : dash.afterBlank();
        return isParted ? places + ' ' : places;
    }

    /** Whether a word such as "and" stands between two places. */
    public boolean joinsPlaces() {
        return SEVERAL.matcher(places).find();
    }

    /** Whether the brackets name an agency, or several. */
    public boolean creditsAgency() {
        return Agencies.areNamed(credit);
    }
}
