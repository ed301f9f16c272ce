package org.copytaster.ingest.signal;

import java.util.Locale;
import java.util.Set;

/**
 * Words in front of a signal that do not hide it: {@code URGENT - KILL:}, {@code EILMELDUNG: STORNO}, {@code SPORT / KILL:}.
 */
final class FrontLabels {
    /** Characters of all that may stand in front. */
    static final int LONGEST = 48;

    /** A label is short: whatever is longer is the headline itself. */
    private static final int LONGEST_LABEL = 24;

    /** What desks write in front of what is urgent, and how they turn to newsrooms. */
    private static final Set<String> PRIORITY = Set.of(
            // English
            "urgent",
            "flash",
            "bulletin",
            "alert",
            "breaking",
            "news",
            "snap",
            "exclusive",
            "important",
            "priority",
            "rush",
            "mandatory",
            "developing",
            "update",
            "updated",
            "corrected",
            "refile",
            "rpt",
            "repeat",
            "attention",
            "attn",
            "editors",
            "clients",
            "subscribers",
            "note",
            "to",
            "all",
            "please",
            // German
            "eil",
            "eilmeldung",
            "dringend",
            "blitz",
            "vorrang",
            "achtung",
            "wichtig",
            "exklusiv",
            "bitte",
            "redaktionen",
            "kunden",
            // French
            "alerte",
            "prioritaire",
            "exclusif",
            "rédactions",
            // Spanish
            "urgente",
            "alerta",
            "avance",
            "última",
            "ultima",
            "hora",
            "atención",
            "atencion",
            "importante",
            "exclusiva",
            "redacciones",
            // Italian
            "ultim",
            "ora",
            "ultimora",
            "attenzione",
            "esclusiva",
            "redazioni");

    /** What ends a label, with or without a blank around it. */
    private static final String ENDS = ":/|)]*=+#>!–—";

    private FrontLabels() {}

    /** A quick look that spares nearly all copy the search: whether it begins with capitals, a bracket or a short label. */
    static boolean mayOpen(String text, int start) {
        if (start + 1 >= text.length()) {
            return false;
        }
        char first = text.charAt(start);
        if (!Character.isLetterOrDigit(first)) {
            return true;
        }
        int end = wordEnd(text, start);
        boolean inCapitals = !Character.isLowerCase(text.charAt(start + 1));
        return inCapitals || isEnd(text, end) || PRIORITY.contains(lower(text.substring(start, end)));
    }

    /** Whether any signal can stand behind these words. */
    static boolean mayHide(String front) {
        return !front.isEmpty() && (isLabel(front) || arePriority(front));
    }

    /** Whether these are words of priority and nothing else; a number may follow one. */
    static boolean arePriority(String front) {
        for (int i = 0; i < front.length(); ) {
            int end = wordEnd(front, i);
            if (end > i && !Character.isDigit(front.charAt(i)) && !PRIORITY.contains(lower(front.substring(i, end)))) {
                return false;
            }
            i = Math.max(i + 1, end);
        }
        return true;
    }

    /** Whether this is a label, closed by its sign: in capitals, or short and a word or two. */
    static boolean isLabel(String front) {
        var label = front.stripTrailing();
        if (label.isEmpty() || !isEnd(label, label.length() - 1)) {
            return false;
        }
        return isInCapitals(label) || (label.length() <= LONGEST_LABEL && words(label) <= 2);
    }

    private static boolean isInCapitals(String text) {
        return text.chars().noneMatch(Character::isLowerCase);
    }

    private static int words(String text) {
        int words = 0;
        for (int i = 0; i < text.length(); ) {
            int end = wordEnd(text, i);
            words += end > i ? 1 : 0;
            i = Math.max(i + 1, end);
        }
        return words;
    }

    /** A hyphen between letters joins words; one behind a blank or a number ends a label. */
    private static boolean isEnd(String text, int at) {
        if (at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        boolean hyphen = c == '-' && at > 0 && !Character.isLetter(text.charAt(at - 1));
        return hyphen || ENDS.indexOf(c) >= 0 || (c == ' ' && at + 1 < text.length() && isDash(text.charAt(at + 1)));
    }

    private static boolean isDash(char c) {
        return c == '-' || ENDS.indexOf(c) >= 0;
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
