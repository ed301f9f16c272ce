package org.copytaster.enrich.lead.text;

/** A paragraph that is nothing but what somebody said, with or without the name behind a dash. */
final class LoneQuotation {
    /** A name and what its bearer is, in characters. */
    private static final int LONGEST_NAME = 80;

    private LoneQuotation() {}

    static boolean is(String text, int start) {
        var closing = closing(text.charAt(start));
        if (closing.isEmpty()) {
            return false;
        }
        var isSingle = isSingle(text.charAt(start));
        var end = isSingle ? singleEnd(text, start + 1, closing) : doubleEnd(text, start + 1, closing);
        if (end < 0) {
            return !isSingle; // it goes on in the next paragraph
        }
        var rest = end + 1;
        while (rest < text.length() && (Signs.isBlank(text.charAt(rest)) || ".,!?…".indexOf(text.charAt(rest)) >= 0)) {
            rest++;
        }
        return rest == text.length() || isName(text, rest);
    }

    private static String closing(char opening) {
        return switch (opening) {
            case '"' -> "\"";
            case '“' -> "”\"";
            case '„' -> "“”\"";
            case '«' -> "»";
            case '»' -> "«";
            case '\'' -> "'";
            case '‘' -> "’";
            default -> "";
        };
    }

    private static boolean isSingle(char opening) {
        return opening == '\'' || opening == '‘';
    }

    /** Where it closes; an apostrophe within a word does not. -1 when it does not. */
    private static int singleEnd(String text, int from, String closing) {
        for (var at = from; at < text.length(); at++) {
            if (closing.indexOf(text.charAt(at)) >= 0 && !Signs.isLetter(text, at + 1)) {
                return at;
            }
        }
        return -1;
    }

    /** Where it closes, with a double mark or with two single ones. -1 when it does not. */
    private static int doubleEnd(String text, int from, String closing) {
        for (var at = from; at < text.length(); at++) {
            var c = text.charAt(at);
            if (closing.indexOf(c) >= 0) {
                return at;
            }
            if ("'’".indexOf(c) >= 0 && at + 1 < text.length() && text.charAt(at + 1) == c) {
                return at + 1;
            }
        }
        return -1;
    }

    /** A dash and a name: no sentence goes on with a small letter there. */
    private static boolean isName(String text, int dash) {
        if (!Signs.isDash(text.charAt(dash)) || text.length() - dash > LONGEST_NAME) {
            return false;
        }
        var at = dash;
        while (at < text.length() && (Signs.isDash(text.charAt(at)) || Signs.isBlank(text.charAt(at)))) {
            at++;
        }
        return at < text.length()
                && Character.isUpperCase(text.charAt(at))
                && closing(text.charAt(Signs.last(text))).isEmpty();
    }
}
