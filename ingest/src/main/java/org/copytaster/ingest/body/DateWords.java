package org.copytaster.ingest.body;

import java.text.DateFormatSymbols;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of which dates and times are made, in the languages of the wires. */
final class DateWords {
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "da", "nb", "sv", "fi", "pl", "cs", "hu", "ro", "hr", "tr", "ca",
            "ru", "uk", "el", "id", "sk", "sl", "sr-Latn", "bg", "lt", "lv", "et");

    /** Beside the names of months and days: zones, the halves of the day, and what stands between the parts of a date. */
    private static final Set<String> OTHERS = Set.of(
            "gmt", "utc", "ut", "z", "t", "cet", "cest", "mez", "mesz", "est", "edt", "cst", "cdt", "mst", "mdt", "pst",
            "pdt", "bst", "am", "pm", "h", "hrs", "uhr", "kl", "st", "nd", "rd", "th", "de", "del", "den", "der", "le",
            "il", "o", "di", "du", "of", "at", "on", "um", "à", "er", "sept", "märz", "maerz");

    private static final Set<String> MONTHS = names(DateFormatSymbols::getMonths, DateFormatSymbols::getShortMonths);
    private static final Set<String> DAYS = names(DateFormatSymbols::getWeekdays, DateFormatSymbols::getShortWeekdays);

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

    private DateWords() {}

    /** Whether this is the name of a month, in full or cut short. */
    static boolean isMonth(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return MONTHS.contains(lower) || lower.equals("sept");
    }

    /** Whether nothing but a date with its day or year and its month stands there: "1er mars 2026", "März 1." */
    static boolean areDate(String text) {
        return text.chars().anyMatch(Character::isDigit)
                && areAll(text)
                && NO_LETTERS.splitAsStream(text).anyMatch(DateWords::isMonth);
    }

    /** Whether nothing but a date or a time stands there; so it is when there are no words at all. */
    static boolean areAll(String text) {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !isOfAWord(text.charAt(i))) {
                if (i > start && !isOne(text.substring(start, i))) {
                    return false;
                }
                start = i + 1;
            }
        }
        return true;
    }

    private static boolean isOfAWord(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isOne(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return OTHERS.contains(lower) || DAYS.contains(lower) || MONTHS.contains(lower);
    }

    @SafeVarargs
    private static Set<String> names(java.util.function.Function<DateFormatSymbols, String[]>... kinds) {
        var names = new HashSet<String>();
        for (var language : LANGUAGES) {
            var symbols = DateFormatSymbols.getInstance(Locale.forLanguageTag(language));
            for (var kind : kinds) {
                for (var name : kind.apply(symbols)) {
                    names.add(name.replace(".", "").toLowerCase(Locale.ROOT));
                }
            }
        }
        names.remove("");
        return Set.copyOf(names);
    }
}
