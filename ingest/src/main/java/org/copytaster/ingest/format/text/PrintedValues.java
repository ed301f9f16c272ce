package org.copytaster.ingest.format.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What programs print of their values for other programs or for whoever looks for a fault: PHP's arrays, and YAML. */
final class PrintedValues {
    /** {@code print_r}, {@code var_dump} and {@code var_export} of PHP, by their first lines. */
    private static final List<List<Pattern>> OF_PHP = List.of(
            List.of(
                    Pattern.compile("(?:Array|\\w+(?:\\\\\\w+)* Object)"),
                    Pattern.compile("\\s*\\("),
                    Pattern.compile("\\s*(?:\\[[^\\]]+\\] =>.*|\\))")),
            List.of(
                    Pattern.compile("(?:array\\(\\d+\\)|object\\([\\w\\\\]+\\)#\\d+ \\(\\d+\\)) \\{"),
                    Pattern.compile("\\s*\\[(?:\"[^\"]*\"|\\d+).*\\]=>.*")),
            List.of(
                    Pattern.compile("(?:array \\(|\\[|return \\[|return array ?\\(|\\$\\w+ = (?:array ?\\(|\\[))"),
                    Pattern.compile("\\s*(?:'[^']*'|\\d+) =>.*")));

    private static final Pattern TOP = Pattern.compile("([a-z][\\w-]{0,30}):(?: .*|)");
    private static final Pattern BELOW = Pattern.compile("(?:\\s+\\S.*|- .*|-)");
    private static final Pattern NESTED = Pattern.compile("(?:\\s+- .*|\\s+[a-z][\\w-]*:(?: .*|)|- .*)");
    private static final Pattern OPENED = Pattern.compile("[a-z][\\w-]{0,30}:(?: [|>][+-]?)?");

    /** A story's head may be written so, between two such lines, and the story behind it as text. */
    private static final String MARK = "---";

    private static final int LEAST_KEYS = 2;

    /** Names of fields; a list of what the council meets about has others. */
    private static final Set<String> NAMES =
            Set.of("headline", "title", "body", "text", "content", "slug", "id", "guid", "uri", "stories", "items");

    private PrintedValues() {}

    /** Whether a text begins as one of PHP's. */
    static boolean are(List<String> lines) {
        return OF_PHP.stream().anyMatch(forms -> {
            for (int i = 0; i < forms.size(); i++) {
                if (i >= lines.size() || !forms.get(i).matcher(lines.get(i)).matches()) {
                    return false;
                }
            }
            return true;
        });
    }

    /** Whether all lines are keys with their values, and one of them opens a value of several lines. */
    static boolean areYaml(List<String> lines) {
        boolean marked =
                !lines.isEmpty() && (lines.get(0).equals(MARK) || lines.get(0).startsWith("%YAML"));
        var values = lines.subList(marked ? 1 : 0, lines.size());
        if (values.isEmpty()
                || values.contains(MARK)
                || !TOP.matcher(values.get(0)).matches()) {
            return false;
        }
        long keys = values.stream().filter(line -> TOP.matcher(line).matches()).count();
        boolean all = values.stream()
                .allMatch(line ->
                        TOP.matcher(line).matches() || BELOW.matcher(line).matches());
        return all
                && keys >= LEAST_KEYS
                && (marked || (opensValues(values) && values.stream().anyMatch(PrintedValues::isOfAStory)));
    }

    private static boolean isOfAStory(String line) {
        return NAMES.contains(line.strip().replaceFirst("^- ", "").replaceFirst(":.*", ""));
    }

    /** Without the mark: a key alone on its line, and below it a list, keys or a text that is set in. */
    private static boolean opensValues(List<String> values) {
        for (int i = 0; i + 1 < values.size(); i++) {
            boolean isText =
                    values.get(i).matches(".*: [|>][+-]?") && values.get(i + 1).startsWith(" ");
            if (isText
                    || (OPENED.matcher(values.get(i)).matches()
                            && NESTED.matcher(values.get(i + 1)).matches())) {
                return true;
            }
        }
        return false;
    }
}
