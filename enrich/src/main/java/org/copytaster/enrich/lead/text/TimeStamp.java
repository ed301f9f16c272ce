package org.copytaster.enrich.lead.text;

import java.util.Locale;
import java.util.Set;

/** A time of day that stamps an entry of a live page: "10:32 a.m.", "14.05 Uhr -", "0930 GMT:", "[15:20]". */
final class TimeStamp {
    /** Written in capitals in every language: in small letters most are words. */
    private static final Set<String> ZONES = Set.of(
            "GMT", "UTC", "BST", "CET", "CEST", "MEZ", "MESZ", "EST", "EDT", "ET", "CST", "CDT", "CT", "PST", "PDT",
            "PT", "IST", "JST", "AEST", "SAST");

    private static final Set<String> CLOCK = Set.of(
            "am", "pm", "h", "hs", "hrs", "hours", "uhr", "local", "time", "ortszeit", "horas", "heures", "heure");

    private static final String TICKER = "+++";
    private static final int LAST_HOUR = 24;
    private static final int LAST_MINUTE = 59;
    private static final int HUNDRED = 100;
    private static final int LONGEST_WORD = 9;

    private final String text;
    private int at;
    private boolean hasMinutes;
    private boolean hasClock;
    /** A colon behind an hour of two digits: "9:11" is more often a name. */
    private boolean isColon;

    private TimeStamp(String text, int at) {
        this.text = text;
        this.at = at;
    }

    /** Whether the paragraph opens with one. A sentence may: "10:30 p.m. Tuesday is the deadline", "1530 people". */
    static boolean opens(String text, int start, Lexicon lexicon) {
        var first = text.charAt(start);
        if (first == '+') {
            return text.startsWith(TICKER, start);
        }
        if (!Signs.isDigit(text, start) && !isBracket(first)) {
            return false;
        }
        var stamp = new TimeStamp(text, start);
        return stamp.isBracketed() || (stamp.isTime() && (stamp.isMarked() || stamp.opensSentence(lexicon)));
    }

    /** Whether a time with its mark stands there, as behind a label: "14:05:", "(10:32)", "10:32 a.m. -". */
    static boolean isMarked(String text, int start) {
        if (start >= text.length()) {
            return false;
        }
        var stamp = new TimeStamp(text, start);
        return stamp.isBracketed() || (stamp.isTime() && stamp.isMarked());
    }

    private static boolean isBracket(char c) {
        return c == '[' || c == '(';
    }

    private boolean isBracketed() {
        if (!isBracket(text.charAt(at))) {
            return false;
        }
        at++;
        return isTime() && at < text.length() && (text.charAt(at) == ']' || text.charAt(at) == ')');
    }

    /** Reads the digits and what belongs to them. */
    private boolean isTime() {
        var start = at;
        var hour = number();
        if (at - start == 4) {
            readClock();
            return hasClock && hour / HUNDRED <= LAST_HOUR && hour % HUNDRED <= LAST_MINUTE;
        }
        if (at == start || at - start > 2 || hour > LAST_HOUR || !readMinutes()) {
            return false;
        }
        readClock();
        return hasMinutes || hasClock;
    }

    private int number() {
        var number = 0;
        for (var start = at; Signs.isDigit(text, at) && at - start < LONGEST_WORD; at++) {
            number = 10 * number + text.charAt(at) - '0';
        }
        return number;
    }

    /** Minutes of two digits behind a colon, a full stop or an h; false where other digits stand there. */
    private boolean readMinutes() {
        if (at + 1 >= text.length() || !Signs.isDigit(text, at + 1) || ":.hH".indexOf(text.charAt(at)) < 0) {
            return true;
        }
        isColon = text.charAt(at) == ':' && at > 1 && Signs.isDigit(text, at - 2);
        at++;
        var start = at;
        hasMinutes = number() <= LAST_MINUTE && at - start == 2;
        return hasMinutes;
    }

    /** a.m., GMT, Uhr and the like, one or two of them. */
    private void readClock() {
        for (var word = 0; word < 2; word++) {
            var start = Signs.skipBlanks(text, at);
            var end = start;
            while (Signs.isLetter(text, end)
                    || (end > start && end < text.length() && text.charAt(end) == '.' && end - start <= 3)) {
                end++;
            }
            if (end == start || end - start > LONGEST_WORD) {
                return;
            }
            var written = text.substring(start, end).replace(".", "");
            if (!ZONES.contains(written) && !CLOCK.contains(written.toLowerCase(Locale.ROOT))) {
                return;
            }
            hasClock = true;
            at = end;
        }
    }

    /** A colon, a bar or a dash behind it, or nothing more in its line; a dash before another time makes a span. */
    private boolean isMarked() {
        while (at < text.length() && text.charAt(at) != '\n' && Signs.isBlank(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return true;
        }
        var mark = text.charAt(at);
        if (Signs.isDash(mark)) {
            var next = Signs.skipBlanks(text, at + 1);
            return !Signs.isDigit(text, next) || !new TimeStamp(text, next).isTime();
        }
        return "\n:|".indexOf(mark) >= 0;
    }

    /** A capital begins the entry, if it is not the day that the time belongs to. */
    private boolean opensSentence(Lexicon lexicon) {
        if (!hasMinutes || !(hasClock || isColon) || !Signs.isLetter(text, at)) {
            return false;
        }
        var end = at;
        while (Signs.isLetter(text, end)) {
            end++;
        }
        var word = text.substring(at, end).toLowerCase(Locale.ROOT);
        return Character.isUpperCase(text.charAt(at))
                && lexicon.month(word) == 0
                && lexicon.term(word).role() != Role.WEEKDAY;
    }
}
