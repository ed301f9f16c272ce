package org.copytaster.ingest.format.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.copytaster.ingest.body.CleanText;

/**
 * The header of IPTC 7901: {@code bdt0417 3 wi 225 dpa 1104}, source and number, priority, category, words, and what an
 * agency adds; below it up to three lines of keywords.
 */
final class Iptc7901Header {
    /** Behind SOH it may be short of anything but source or number. */
    private static final Pattern FIRST = Pattern.compile(
            "(\\p{L}{1,6})? ?(\\d{1,5})(?: +([1-9]))?(?: +(\\p{L}{1,6}))?(?: +(\\d{1,5})(?=\\s|$))?(?:\\s+(.*))?");

    /** Where SOH was lost, only this is certain. */
    private static final Pattern CERTAIN =
            Pattern.compile("\\p{Ll}{3}\\d{3,4} [1-8] \\p{Ll}{2,3} {1,3}\\d{1,4}(?:\\s.*)?");

    private static final Pattern BETWEEN_KEYWORDS = Pattern.compile("[/\\x1C-\\x1F]");

    private static final Pattern VERSION = Pattern.compile(
            "(?iu)\\(?(?:\\d{1,2}(?:st|nd|rd|th|\\.)? ?-?(?:ld|lead|take|add|writethru|update)\\b.*"
                    + "|(?:lead|update|take|add) ?\\d{1,2}\\b.*|(?:zusammenfassung|berichtigung|correction|writethru|wiederholung)\\b.*)");

    private Iptc7901Header() {}

    /** Whether a text that begins so is a message whose SOH was lost. */
    static boolean isCertain(String firstLine) {
        return CERTAIN.matcher(firstLine).matches();
    }

    /** What these lines say; nothing when the first is no header of this format. */
    static Optional<LineHeader> of(List<String> lines) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var first = FIRST.matcher(CleanText.line(lines.get(0)));
        if (!first.matches()) {
            return Optional.empty();
        }
        var keywords = keywords(lines.subList(1, lines.size()));
        var version = keywords.stream()
                .filter(word -> VERSION.matcher(word).matches())
                .findFirst()
                .orElse("");
        keywords.remove(version);
        var others = new ArrayList<String>();
        Optional.ofNullable(first.group(6)).filter(rest -> !rest.isEmpty()).ifPresent(others::add);
        return Optional.of(new LineHeader(
                group(first.group(1)),
                first.group(2),
                group(first.group(3)),
                group(first.group(4)),
                String.join("/", keywords),
                version,
                "",
                group(first.group(5)),
                others));
    }

    private static String group(String found) {
        return Optional.ofNullable(found).orElse("");
    }

    /** The words of a keyword line stand between slashes or the signs that part columns. */
    private static List<String> keywords(List<String> lines) {
        return lines.stream()
                .flatMap(BETWEEN_KEYWORDS::splitAsStream)
                .map(CleanText::line)
                .filter(CleanText::hasWords)
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
