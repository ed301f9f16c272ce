package org.copytaster.ingest.encoding;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text that was escaped once more than its format asks: {@code \n}, {@code \t}, {@code \"} and {@code \u00e9} stand in it
 * as their letters. A lone {@code \n} among small letters may be a part of a path and stays.
 */
public final class OverEscaped {
    /** What a story's record says of it. */
    public static final String WARNING =
            "the text was escaped once too often (\\n, \\t, \\\", \\uXXXX): it was read as it was meant";

    /** What no sentence holds and no path either. */
    private static final Pattern CERTAIN = Pattern.compile(
            // A sign by its number, a quotation mark, an end tag, several line ends.
            "\\\\u\\p{XDigit}{4}|\\\\\"|<\\\\/|\\\\r\\\\n|\\\\[nr][ \\t]*\\\\[nr]"
                    // A line end between sentences, or beside markup or an end of the text.
                    + "|(?:^|[\\s.!?:…>\"”»)])\\\\[nrt](?=$|[\\s<\"“«\\\\\\p{Lu}\\p{Nd}])");

    /** A path, which stays as it is, or an escape. */
    private static final Pattern ESCAPE = Pattern.compile(
            "(?:\\b[A-Za-z]:\\\\|(?<!\\S)\\\\\\\\)[^\\s\"<>]*?(?=[.,;:!?)]{0,3}(?:\\\\[nrt]\\\\|[\\s\"<>]|$))"
                    + "|\\\\(?:u(\\p{XDigit}{4})|([nrt\"/]))");

    private OverEscaped() {}

    /** Whether there can be any in this text. */
    public static boolean mayBeIn(String text) {
        return text.indexOf('\\') >= 0;
    }

    /** The same of bytes in an encoding that has ASCII in it. */
    public static boolean mayBeIn(byte[] bytes) {
        return RareBytes.firstSign(bytes, 0, '\\') < bytes.length;
    }

    /** The text with what such escapes stand for; the same when it is not certain that they are any. */
    public static String repair(String text) {
        return mayBeIn(text) && !isData(text) && CERTAIN.matcher(text).find()
                ? ESCAPE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(meant(found)))
                : text;
    }

    /** JSON inside a text escapes by right. */
    private static boolean isData(String text) {
        var data = text.stripLeading();
        return data.startsWith("{") || data.startsWith("[{") || data.startsWith("[\"");
    }

    private static String meant(MatchResult found) {
        if (found.group(1) != null) {
            return String.valueOf((char) Integer.parseInt(found.group(1), 16));
        }
        if (found.group(2) == null) {
            return found.group();
        }
        return switch (found.group(2)) {
            case "n" -> "\n";
            case "r" -> "\r";
            case "t" -> "\t";
            default -> found.group(2);
        };
    }
}
