package org.copytaster.ingest.folder;

import java.util.Locale;
import java.util.regex.Pattern;
import org.copytaster.ingest.encoding.Encodings;
import org.copytaster.ingest.encoding.LineSigns;
import org.copytaster.ingest.input.InputBytes;

/**
 * Whether a file looks as if its writer had come to the end. It may be wrong in both directions, so it only says how
 * long to wait, never whether to take the file.
 */
final class Completeness {
    /** A sentence's end, perhaps behind quotation marks, brackets and stars. */
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?\\u2026\\u3002\\uff01\\uff1f\\u061f\\u0964]"
            + "[\"'\\u2019\\u201c\\u201d\\u00bb\\u00ab\\u2018\\u203a)\\]*_]{0,3}$");

    /** What agencies write under a story's last line: -30-, ENDS, ###, or the initials of those who wrote it. */
    private static final Pattern END_MARK = Pattern.compile(
            "(?i)(?:[(\\[]?(?:-+ ?30 ?-+|#{2,}|-?ends?-?|endit)[)\\]]?|\\p{L}{2,4}(?:/\\p{L}{2,4}){1,3})");

    private static final Pattern XML_ROOT = Pattern.compile("<([\\p{L}_][\\p{L}\\p{N}_.:-]*)");
    private static final int LAST_LINES = 400;

    private Completeness() {}

    /** Whether it looks whole. One over the limit does: it will be refused however it ends. */
    static boolean looksWhole(InputBytes content) {
        if (content.truncated()) {
            return true;
        }
        if (!(Encodings.read(content.kept()) instanceof Encodings.Text read)) {
            return false;
        }
        var text = read.text().strip();
        if (text.isEmpty()) {
            return false;
        }
        if (text.indexOf(LineSigns.STX) >= 0) {
            return text.lastIndexOf(LineSigns.ETX) > text.lastIndexOf(LineSigns.STX);
        }
        return switch (text.charAt(0)) {
            case '{', '[' -> isJson(text) ? isClosedJson(text) : isTextWithAnEnd(text);
            case '<' -> isClosedXml(text);
            default -> isTextWithAnEnd(text);
        };
    }

    /** Copy may open with a bracket too: [ADVISORY] or {note}. */
    private static boolean isJson(String text) {
        var next = text.substring(1).stripLeading();
        return next.isEmpty() || "\"{[]}".indexOf(next.charAt(0)) >= 0;
    }

    /** Every bracket and string that was opened is closed. */
    private static boolean isClosedJson(String text) {
        int depth = 0;
        boolean inString = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inString) {
                i += c == '\\' ? 1 : 0;
                inString = c != '"';
            } else if (c == '"') {
                inString = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
            }
        }
        return depth <= 0 && !inString;
    }

    /** The element that it starts with is closed, and nothing but comments and instructions stands behind that. */
    private static boolean isClosedXml(String text) {
        var root = XML_ROOT.matcher(text);
        if (!root.find()) {
            return false;
        }
        var end = "</" + root.group(1).toLowerCase(Locale.ROOT);
        int at = text.toLowerCase(Locale.ROOT).lastIndexOf(end);
        if (at < 0) {
            return text.endsWith("/>") && text.indexOf('<', root.end()) < 0;
        }
        int close = text.indexOf('>', at);
        return close >= 0 && text.substring(at + end.length(), close).isBlank() && isMisc(text.substring(close + 1));
    }

    /** Comments, instructions and blanks, as XML calls them; all of them closed. */
    private static boolean isMisc(String text) {
        int at = 0;
        while (at < text.length()) {
            var end = text.startsWith("<!--", at) ? "-->" : text.startsWith("<?", at) ? "?>" : "";
            if (end.isEmpty() && text.charAt(at) > ' ') {
                return false;
            }
            int next = text.indexOf(end, at);
            if (next < 0) {
                return false;
            }
            at = Math.max(at + 1, next + end.length());
        }
        return true;
    }

    private static boolean isTextWithAnEnd(String text) {
        var end = text.substring(Math.max(0, text.length() - LAST_LINES));
        var lastLine = end.substring(end.lastIndexOf('\n') + 1).strip();
        return SENTENCE_END.matcher(lastLine).find()
                || END_MARK.matcher(lastLine).matches();
    }
}
