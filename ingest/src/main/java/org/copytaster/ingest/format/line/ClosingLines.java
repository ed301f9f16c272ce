package org.copytaster.ingest.format.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.copytaster.ingest.body.CleanText;
import org.copytaster.schemas.vocabulary.Agencies;

/**
 * The last lines of a text: a mark that it ends, and an agency with the initials of those who wrote and edited,
 * {@code dpa js yy n1 fz}. They stand below the paragraphs and are none.
 *
 * @param text the lines before them
 * @param signOff who signed; empty when nobody did
 * @param endMark the mark; empty when there is none
 */
record ClosingLines(String text, String signOff, String endMark) {
    private static final Pattern END_MARK =
            Pattern.compile("(?i)[-–—(#* ]*(?:ends?|endit|more|mehr|ende|fin|fine|suite|30|0)[-–—)#* ]*");

    private static final Pattern SIGN_OFF = Pattern.compile("(\\p{L}{2,10})(?:[ /-]\\p{L}{1,4}\\d?){1,8}");
    private static final int LONGEST = 60;

    /**
     * Parts them from the rest.
     *
     * @param agencies what the header calls its sender, in small letters, beside the agencies that are known
     */
    static ClosingLines of(String text, Set<String> agencies) {
        var lines = new ArrayList<>(text.lines().toList());
        var endMark = takeLast(lines, ClosingLines::isEndMark);
        var signOff = takeLast(lines, line -> isSignOff(line, agencies));
        return new ClosingLines(String.join("\n", lines), signOff, endMark);
    }

    /** The last line that has words, where it is such a one. */
    private static String takeLast(List<String> lines, Predicate<String> form) {
        int last = lines.size() - 1;
        while (last >= 0 && !CleanText.hasWords(lines.get(last))) {
            last--;
        }
        var line = last > 0 ? CleanText.line(lines.get(last)) : "";
        if (line.isEmpty() || line.length() > LONGEST || !form.test(line)) {
            return "";
        }
        lines.subList(last, lines.size()).clear();
        return line;
    }

    private static boolean isEndMark(String line) {
        return END_MARK.matcher(line).matches();
    }

    private static boolean isSignOff(String line, Set<String> agencies) {
        var signOff = SIGN_OFF.matcher(line);
        return signOff.matches()
                && (agencies.contains(signOff.group(1).toLowerCase(Locale.ROOT))
                        || Agencies.areNamed(signOff.group(1)));
    }
}
