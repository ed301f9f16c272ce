package org.copytaster.schemas.vocabulary;

import java.util.regex.Pattern;
import org.copytaster.schemas.vocabulary.WordList.Mark;

/** What an agency or a site puts behind a text: "— AFP", "(dpa)", "... Read More". */
public final class SignOff {
    private static final int LONGEST = 30;
    private static final String AGENCY = "(?:[A-Z]{2,5}|" + Agencies.ANY + ")";
    private static final String MORE = WordList.read("credits.txt").any(word -> word.is(Mark.MORE));
    private static final Pattern PATTERN = Pattern.compile("\\s*(?:(?:\\.\\.\\.|…)?\\s*\\b" + MORE + "|[-–—]{1,2}\\s?"
            + AGENCY + "|\\(" + AGENCY + "\\)|\\.\\.\\.|…)\\s*\\.?$");

    private SignOff() {}

    /** This text without its last sign-off; a text that is nothing else stays. */
    public static String without(String text) {
        var from = Math.max(0, text.length() - LONGEST);
        if (!isPossible(text, from)) {
            return text;
        }
        var matcher = PATTERN.matcher(text).region(from, text.length());
        return matcher.find() && matcher.start() > 0 ? text.substring(0, matcher.start()) : text;
    }

    /** Every sign-off has one of these; most texts have none at their end, and are spared the pattern. */
    private static boolean isPossible(String text, int from) {
        for (var i = from; i < text.length(); i++) {
            var begins = switch (text.charAt(i)) {
                case '-', '–', '—', '(', '…' -> true;
                case '.' -> text.startsWith("...", i);
                case 'r', 'R' -> text.regionMatches(true, i, "read m", 0, 6);
                default -> false;
            };
            if (begins) {
                return true;
            }
        }
        return false;
    }
}
