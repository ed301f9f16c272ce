package org.copytaster.enrich.lead.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.copytaster.schemas.vocabulary.Agencies;
import org.copytaster.schemas.vocabulary.DatelineReading;
import org.copytaster.schemas.vocabulary.SignOff;

/**
 * Wire copy without what does not belong to the news: invisible characters, sign-offs, the dateline.
 *
 * @param text Unicode NFKC, its blanks single
 * @param hadDateline whether a dateline stood before it: there an agency's copy begins
 */
public record CleanCopy(String text, boolean hadDateline) {
    /** The places of a dateline: letters, blanks and few signs, then perhaps a state or country. */
    private static final Pattern PLACES = Pattern.compile("\\p{Lu}[\\p{L}.'’/ -]{1,41}(?:, ?\\p{Lu}[\\p{L}. ]{1,21})?");

    /** What a site leaves of a dateline that it cut off. */
    private static final String BARE_COLON = ": ";

    /** A dateline is as long as this at most; further in, a dash or a colon belongs to the sentence. */
    private static final int LONGEST_DATELINE = 80;

    /** A mixed-case place before a colon or a dash has at most this many words; more are a clause. */
    private static final int LONGEST_PLACE = 3;

    /** What a dateline leaves must be a paragraph still, in characters. */
    private static final int SHORTEST_REST = 20;

    /** Common in copy beyond ASCII, and the same in NFKC. */
    private static final String DASHES_AND_QUOTES = "–—‘’“”";

    private static final String INVISIBLE = "\u200B\u200C\u200D\u2060\uFEFF\u00AD";

    /** Cleans a paragraph as it came. */
    public static CleanCopy of(String paragraph) {
        var text = plain(paragraph);
        var signed = text.length();
        text = SignOff.without(text);
        return withoutDateline(text.length() == signed ? text : SignOff.without(text));
    }

    /**
     * Where the news begins in a paragraph as it came: behind its dateline.
     *
     * @return first UTF-16 code unit of the news, 0 where there is no dateline
     */
    public static int newsBegins(String paragraph) {
        var end = paragraph.startsWith(BARE_COLON) ? BARE_COLON.length() : datelineEnd(paragraph);
        return paragraph.length() - end < SHORTEST_REST ? 0 : end;
    }

    private static String plain(String paragraph) {
        if (isPlain(paragraph)) {
            return paragraph;
        }
        var normal = isNormal(paragraph) ? paragraph : Normalizer.normalize(paragraph, Normalizer.Form.NFKC);
        var plain = new StringBuilder(normal.length());
        var blank = true; // swallows blanks at the front
        for (var i = 0; i < normal.length(); i++) {
            var c = normal.charAt(i);
            if (c >= 0xAD && INVISIBLE.indexOf(c) >= 0) {
                continue;
            }
            var isBlank = Character.isWhitespace(c) || c == '\u00A0';
            if (!isBlank) {
                plain.append(c);
            } else if (!blank) {
                plain.append(' ');
            }
            blank = isBlank;
        }
        return plain.toString().strip();
    }

    /** Whether nothing is to be done, as with most copy: known signs, and single blanks between words alone. */
    private static boolean isPlain(String text) {
        var blank = true;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if ((c == ' ' && blank) || c < ' ' || (c > 0x7E && !staysAsItIs(c))) {
                return false;
            }
            blank = c == ' ';
        }
        return !blank || text.isEmpty();
    }

    private static boolean staysAsItIs(char c) {
        return (c >= 0xC0 && c <= 0xFF) || DASHES_AND_QUOTES.indexOf(c) >= 0;
    }

    /** Whether NFKC leaves these characters as they are: saves looking them up in the common case. */
    private static boolean isNormal(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c > 0x7E && !staysAsItIs(c)) {
                return false;
            }
        }
        return true;
    }

    private static CleanCopy withoutDateline(String text) {
        var end = newsBegins(text);
        return end == 0
                ? new CleanCopy(text, false)
                : new CleanCopy(text.substring(end).strip(), true);
    }

    /** Where the sentence behind a dateline starts; 0 when there is none. */
    private static int datelineEnd(String text) {
        return DatelineReading.of(text).stream()
                .filter(CleanCopy::isPossible)
                .findFirst()
                .map(DatelineReading::end)
                .filter(end -> isPlace(text, end))
                .orElse(0);
    }

    private static boolean isPossible(DatelineReading reading) {
        return reading.end() <= LONGEST_DATELINE
                && PLACES.matcher(reading.placesAndBlank()).matches()
                && !reading.hasYear()
                && reading.day()
                        .map(day -> day.afterComma() && !day.isPointed())
                        .orElse(true)
                && (Agencies.isCertain(reading.credit()) || parts(reading));
    }

    /** A lone letter before a hyphen asks or answers. */
    private static boolean parts(DatelineReading reading) {
        var dash = reading.dash();
        return switch (dash.sign()) {
            case NONE -> false;
            case HYPHEN, DOUBLE_HYPHEN -> dash.afterBlank() && reading.text().length() > 1;
            case LONG -> true;
            case COLON -> dash.beforeBlank();
        };
    }

    /** Upper-case places may be long ("CAPE CANAVERAL, FLA., "); in mixed case a few words at most. */
    private static boolean isPlace(String text, int end) {
        var words = 0;
        for (var word : text.substring(0, beforeDigit(text, end)).split("[ ,]+", -1)) {
            if (word.isEmpty() || !Character.isLetter(word.charAt(0))) {
                continue;
            }
            if (!Character.isUpperCase(word.charAt(0))) {
                return false;
            }
            words += word.equals(word.toUpperCase(Locale.ROOT)) ? 0 : 1;
        }
        return words <= LONGEST_PLACE;
    }

    /** A place has no digits; behind them stands a date. */
    private static int beforeDigit(String text, int end) {
        for (var i = 0; i < end; i++) {
            if (Character.isDigit(text.charAt(i))) {
                return i;
            }
        }
        return end;
    }
}
