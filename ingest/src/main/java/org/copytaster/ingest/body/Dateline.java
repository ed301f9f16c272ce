package org.copytaster.ingest.body;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copytaster.schemas.vocabulary.Agencies;
import org.copytaster.schemas.vocabulary.DatelineDash;
import org.copytaster.schemas.vocabulary.DatelineDay;
import org.copytaster.schemas.vocabulary.DatelineReading;
import org.copytaster.schemas.vocabulary.WireLabels;

/**
 * The dateline before a first paragraph: {@code PARIS (AFP) —}, {@code CAIRO, Nov. 3 (Xinhua) --}, {@code Berlin (dpa)
 * -}, {@code LONDON —}, and the {@linkplain DatelineForms rarer forms}. The paragraph keeps it.
 */
public final class Dateline {
    private static final int LONGEST = 120;

    /** In capitals these may be something else than places: "AND/OR —", "NORTH’S —". */
    private static final Pattern UNSURE = Pattern.compile("[/’]");

    private Dateline() {}

    /** The dateline this paragraph starts with, without its dash. */
    public static Optional<String> of(String paragraph) {
        if (WireLabels.openStory(paragraph)) {
            return Optional.empty();
        }
        var readings = DatelineReading.of(paragraph);
        return usual(paragraph, readings).or(() -> DatelineForms.of(paragraph, readings, Dateline::isInCapitals));
    }

    /**
     * The same in the usual forms only: copy without a name of its own is known by its dateline among others, and what is
     * added here would make another story of it.
     */
    public static Optional<String> naming(String paragraph) {
        return WireLabels.openStory(paragraph) ? Optional.empty() : usual(paragraph);
    }

    /** Whether a field that is called a dateline names more than a date. */
    public static boolean hasPlace(String field) {
        return !DateWords.areAll(field);
    }

    static Optional<String> usual(String paragraph) {
        return usual(paragraph, DatelineReading.of(paragraph));
    }

    private static Optional<String> usual(String paragraph, List<DatelineReading> readings) {
        var reach = Math.min(LONGEST, paragraph.length());
        return readings.stream()
                .filter(reading -> (reading.end() < reach || isAlone(reading)) && isCertain(reading))
                .findFirst()
                .map(DatelineReading::text);
    }

    /** Some senders break the line behind it: then the paragraph holds nothing but a place, a credit and a dash. */
    private static boolean isAlone(DatelineReading reading) {
        return !reading.credit().isEmpty() && reading.dash().sign() == DatelineDash.Sign.DOUBLE_HYPHEN;
    }

    /** A credit or a day says that it is one; without both only capitals do. */
    private static boolean isCertain(DatelineReading reading) {
        var dash = reading.dash();
        if (!dash.isDash() || !reading.day().map(Dateline::isCertain).orElse(!reading.hasYear())) {
            return false;
        }
        if (!reading.credit().isEmpty()) {
            return reading.hasNames() && Character.isLetter(reading.credit().charAt(0));
        }
        if (reading.day().isPresent()) {
            return reading.hasNames() && dash.afterBlank() && dash.beforeBlank();
        }
        return dash.isLong()
                && reading.isInCapitals()
                && !UNSURE.matcher(reading.places()).find();
    }

    /** A hyphen behind capitals parts them from the sentence as a dash does, with a blank on both sides. */
    private static boolean isInCapitals(DatelineReading reading) {
        var dash = reading.dash();
        return reading.isBare()
                && !Agencies.areNamed(reading.places())
                && reading.end() < LONGEST
                && dash.isDash()
                && dash.afterBlank()
                && dash.beforeBlank()
                && reading.isInCapitals();
    }

    private static boolean isCertain(DatelineDay day) {
        return day.afterComma() && !day.isJoined();
    }
}
