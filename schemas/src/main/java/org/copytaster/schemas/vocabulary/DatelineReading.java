package org.copytaster.schemas.vocabulary;

import java.util.List;
import java.util.Optional;
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

    private static final WordList PARTICLES = WordList.read("particles.txt");
    private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}.'’-]{0,24}";
    private static final String NEXT =
            "[ /](?:" + PARTICLES.any(word -> word.is(Mark.PLACE) || word.is(Mark.BETWEEN)) + " ){0,2}" + WORD;
    private static final Pattern NAMES =
            Pattern.compile(WORD + "(?:" + NEXT + "){0,4}(?:, ?" + WORD + "(?:" + NEXT + "){0,3}){0,2}");
    private static final Pattern CAPITALS =
            Pattern.compile("\\p{Lu}[\\p{Lu}\\p{M}.'’ -]{2,41}(?:(?:, ?|/)\\p{Lu}[\\p{L}.'’ ]{1,31})?");
    private static final Pattern SEVERAL = Pattern.compile(" " + PARTICLES.any(word -> word.is(Mark.BETWEEN)) + " ");

    /** All ways to read it, the one with the longest places first; none when it does not begin as a dateline does. */
    public static List<DatelineReading> of(String paragraph) {
        return DatelineScan.of(paragraph);
    }

    /** Whether its words are parted from the sentence: a credit may do that without a dash, a hyphen between words does not. */
    boolean isParted() {
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
