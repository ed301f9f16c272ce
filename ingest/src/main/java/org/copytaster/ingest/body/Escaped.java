package org.copytaster.ingest.body;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Text whose markup, or whose references to characters, were escaped once more than its format asks for. */
public final class Escaped {
    private static final String NAMES =
            "p|div|br|h[1-6]|ul|ol|table|blockquote|section|article|figure|b|i|u|strong|em|a|span|font|img|sub|sup|q|del|ins|strike";
    private static final Pattern MARKUP = Pattern.compile("(?i)<(?:" + NAMES + ")(?:[\\s/][^<>]*)?>");
    private static final Pattern PAIRED = Pattern.compile("(?is)<(" + NAMES + ")(?:[\\s/][^<>]*)?>.*?</\\1\\s*>");
    private static final Pattern REFERENCE = Pattern.compile("&(?:[A-Za-z]\\w{1,31}|#\\d{1,7}|#[xX]\\p{XDigit}{1,6});");

    private Escaped() {}

    /** Whether there are elements of HTML in this text. */
    public static boolean isMarkup(String text) {
        return text.indexOf('<') >= 0 && MARKUP.matcher(text).find();
    }

    /** Whether this text is markup from its first element on, which is closed in it: no sentence about markup is. */
    public static boolean isPairedMarkup(String text) {
        int open = text.indexOf('<');
        return open >= 0
                && text.substring(0, open).isBlank()
                && PAIRED.matcher(text).region(open, text.length()).lookingAt();
    }

    /** Whether there are references to characters in it. */
    public static boolean holdsReferences(String text) {
        return text.indexOf('&') >= 0 && REFERENCE.matcher(text).find();
    }

    /** The text with the characters beyond ASCII for which references stand in it; markup stays markup. */
    static String signs(String text) {
        return REFERENCE.matcher(text).replaceAll(found -> {
            var sign = Parser.unescapeEntities(found.group(), true);
            return Matcher.quoteReplacement(sign.charAt(0) < 0x80 ? found.group() : sign);
        });
    }

    /** The text with the characters that such references stand for; a name that HTML does not know stays as it is. */
    public static String references(String text) {
        return text.indexOf('&') < 0
                ? text
                : REFERENCE
                        .matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(Parser.unescapeEntities(found.group(), true)));
    }
}
