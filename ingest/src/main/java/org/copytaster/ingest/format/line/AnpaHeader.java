package org.copytaster.ingest.format.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copytaster.ingest.body.CleanText;
import org.copytaster.ingest.encoding.LineSigns;

/**
 * The two header lines of ANPA 1312: {@code a0123 US czc} and {@code r i DC3 DC1 bc-storm 1stld 03-14 0456}. Selector
 * code, signs of format and whatever follows the keyword may be missing, and the signs may have been lost on the way.
 */
final class AnpaHeader {
    private static final String FORMAT = "[\\x11-\\x14]{0,2}";

    /** Service level, story number, perhaps an agency's own mark, selector code. */
    private static final Pattern FIRST =
            Pattern.compile("([A-Za-z]?)(\\d{4})(?!\\d)([^\\x1F\\r\\n]{0,16}?)(?:[\\x1F ]*([A-Za-z-]{1,6}))?[\\x1F ]*");

    /** Priority, category, sign of format, keyword, then what may follow it. */
    private static final Pattern SECOND =
            Pattern.compile("([A-Za-z]) ([A-Za-z])(?: |" + FORMAT + ") *" + FORMAT + " ?(\\S*)(.*)");

    private static final Pattern FILED = Pattern.compile("\\d{1,2}-\\d{1,2}");
    private static final Pattern WORDS = Pattern.compile("\\d{1,5}");

    /** A desk's own mark, behind the version. */
    private static final Pattern REFERENCE = Pattern.compile("[A-Z]{1,3}\\d{2,4}");

    private static final Pattern VERSION = Pattern.compile(
            "(?i)\\d{1,2}(?:st|nd|rd|th)?-?(?:\\p{L}.*)?|(?:nu)?(?:ld|lead|add|take|adv|writethru|kill|withhold|eliminate|correction|corr|cq|sub|insert|update|advisory)\\b.*");

    private AnpaHeader() {}

    /** What these lines say; nothing when they are no header of this format. */
    static Optional<LineHeader> of(List<String> lines) {
        if (lines.size() < 2) {
            return Optional.empty();
        }
        var first = FIRST.matcher(lines.get(0));
        var second = SECOND.matcher(lines.get(1));
        if (!first.matches() || !second.matches()) {
            return Optional.empty();
        }
        var rest = new ArrayList<>(words(second.group(4)));
        var words = takeLast(rest, WORDS);
        var filed = takeLast(rest, FILED);
        var reference = takeLast(rest, REFERENCE);
        int version = 0;
        while (version < rest.size() && !VERSION.matcher(rest.get(version)).matches()) {
            version++;
        }
        var others = new ArrayList<String>();
        add(others, first.group(3));
        add(others, Optional.ofNullable(first.group(4)).orElse(""));
        add(others, reference);
        lines.stream().skip(2).forEach(line -> add(others, line));
        return Optional.of(new LineHeader(
                first.group(1),
                first.group(2),
                second.group(1),
                second.group(2),
                CleanText.line(second.group(3) + " " + String.join(" ", rest.subList(0, version))),
                String.join(" ", rest.subList(version, rest.size())),
                filed,
                words,
                others));
    }

    private static List<String> words(String text) {
        var line = CleanText.line(text.replace(LineSigns.US, ' '));
        return line.isEmpty() ? List.of() : List.of(line.split(" "));
    }

    private static void add(List<String> others, String sent) {
        var line = CleanText.line(sent);
        if (!line.isEmpty()) {
            others.add(line);
        }
    }

    private static String takeLast(List<String> words, Pattern form) {
        int last = words.size() - 1;
        return last >= 0 && form.matcher(words.get(last)).matches() ? words.remove(last) : "";
    }
}
