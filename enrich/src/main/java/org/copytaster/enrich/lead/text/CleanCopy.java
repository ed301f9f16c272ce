package org.copytaster.enrich.lead.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Wire copy without what does not belong to the news: invisible characters, sign-offs, the dateline.
 *
 * @param text Unicode NFKC, its blanks single
 * @param hadDateline whether a dateline stood before it: there an agency's copy begins
 */
public record CleanCopy(String text, boolean hadDateline) {
    private static final String AGENCY = "Reuters|REUTERS|AFP|AP|PTI|ANI|IANS|UPI|DPA|dpa|EFE|Efe|ANSA|KNA|epd";

    /** "... Read More", "— AFP", "(dpa)", "— PTI" at the end. */
    private static final Pattern SIGN_OFF =
            Pattern.compile("\\s*(?:(?:\\.\\.\\.|…)?\\s*\\b(?:Read More|Read more|READ MORE)"
                    + "|[-–—]{1,2}\\s?(?:Reuters|REUTERS|[A-Z]{2,5}|dpa)"
                    + "|\\((?:Reuters|REUTERS|[A-Z]{2,5}|dpa)\\)|\\.\\.\\.|…)\\s*\\.?$");

    /** Place, then perhaps an agency or a date, then a dash or a colon: "MOSCOW (dpa) – ", "ST. LOUIS, MO., March 13 - ", "Bhopal: ". */
    private static final Pattern DATELINE = Pattern.compile("(?:"
            + "[\\p{Lu}][\\p{L}.'’/ -]{1,40}(?:, ?[\\p{Lu}][\\p{L}. ]{1,20})?"
            + "(?:, ?(?:\\p{L}{3,9}\\.? \\d{1,2}|\\d{1,2}\\.? (?:de )?\\p{L}{3,10}\\.?))?"
            + "(?: ?\\((?:" + AGENCY + ")\\) ?(?:--|[-–—:])? ?| ?(?:\\([^)]{2,30}\\) ?)?(?: --? ?| ?[–—] ?|: ))"
            + "|: )");

    /** A dateline is as long as this at most; further in, a dash or a colon belongs to the sentence. */
    private static final int LONGEST_DATELINE = 80;

    /** A mixed-case place before a colon or a dash has at most this many words; more are a clause. */
    private static final int LONGEST_PLACE = 3;

    private static final int LONGEST_SIGN_OFF = 30;

    /** What a dateline leaves must be a paragraph still, in characters. */
    private static final int SHORTEST_REST = 20;

    /** Common in copy beyond ASCII, and the same in NFKC. */
    private static final String DASHES_AND_QUOTES = "–—‘’“”";

    private static final String INVISIBLE = "\u200B\u200C\u200D\u2060\uFEFF\u00AD";

    /** Cleans a paragraph as it came. */
    public static CleanCopy of(String paragraph) {
        var text = plain(paragraph);
        text = withoutSignOff(withoutSignOff(text));
        return withoutDateline(text);
    }

    private static String plain(String paragraph) {
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

    /** Whether NFKC leaves these characters as they are: saves looking them up in the common case. */
    private static boolean isNormal(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c > 0x7E && (c < 0xC0 || c > 0xFF) && DASHES_AND_QUOTES.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static String withoutSignOff(String text) {
        var from = Math.max(0, text.length() - LONGEST_SIGN_OFF);
        if (!mayHoldSignOff(text, from)) {
            return text;
        }
        var matcher = SIGN_OFF.matcher(text).region(from, text.length());
        return matcher.find() && matcher.start() > 0 ? text.substring(0, matcher.start()) : text;
    }

    /** Every sign-off has one of these; most paragraphs have none at their end, and are spared the pattern. */
    private static boolean mayHoldSignOff(String text, int from) {
        for (var i = from; i < text.length(); i++) {
            var c = text.charAt(i);
            if ("-–—(…".indexOf(c) >= 0 || text.startsWith("...", i) || text.regionMatches(true, i, "read m", 0, 6)) {
                return true;
            }
        }
        return false;
    }

    private static CleanCopy withoutDateline(String text) {
        var reach = Math.min(text.length(), LONGEST_DATELINE);
        if (!mayHoldDateline(text, reach)) {
            return new CleanCopy(text, false);
        }
        var matcher = DATELINE.matcher(text).region(0, reach);
        if (!matcher.lookingAt() || text.length() - matcher.end() < SHORTEST_REST || !isPlace(text, matcher.end())) {
            return new CleanCopy(text, false);
        }
        return new CleanCopy(text.substring(matcher.end()).strip(), true);
    }

    /** Every dateline ends with one of these; most paragraphs have none so early, and are spared the pattern. */
    private static boolean mayHoldDateline(String text, int reach) {
        for (var i = 0; i < reach; i++) {
            var c = text.charAt(i);
            if ("–—:(".indexOf(c) >= 0 || (c == '-' && i > 0 && text.charAt(i - 1) == ' ')) {
                return true;
            }
        }
        return false;
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
