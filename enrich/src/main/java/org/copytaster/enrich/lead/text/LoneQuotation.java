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
        var end = end(text, start + 1, closing);
        if (end < 0) {
            return !isSingle(text.charAt(start)); // it goes on in the next paragraph
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

    /** Where the quotation closes; an apostrophe within a word is none. -1 when it does not. */
    private static int end(String text, int from, String closing) {
        for (var at = from; at < text.length(); at++) {
            if (closing.indexOf(text.charAt(at)) >= 0 && !Signs.isLetter(text, at + 1)) {
                return at;
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
