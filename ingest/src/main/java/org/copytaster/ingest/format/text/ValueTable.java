package org.copytaster.ingest.format.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Values in columns, as spreadsheets and databases write them (CSV). */
final class ValueTable {
    private static final int LEAST_ROWS = 2;

    /** Names that tables of stories have for their columns; results of a match have others. */
    private static final Set<String> NAMES = Set.of(
            "id",
            "guid",
            "uri",
            "url",
            "link",
            "headline",
            "title",
            "slug",
            "body",
            "text",
            "content",
            "summary",
            "description",
            "author",
            "byline",
            "date",
            "published",
            "created",
            "updated",
            "key",
            "value");

    private static final Pattern NAME = Pattern.compile("\"?([a-z][a-z0-9_ -]{0,30})\"?");

    private ValueTable() {}

    /** A first line of names, and as many values in each line below; prose has blanks behind its commas. */
    static boolean is(List<String> lines) {
        return lines.size() > 1
                && Stream.of(',', ';', '\t', '|').anyMatch(separator -> {
                    int columns = columns(lines.get(0), separator);
                    return (columns > 2 || areFields(lines, separator))
                            && lines.get(0).indexOf(separator + " ") < 0
                            && lines.stream().allMatch(line -> columns(line, separator) == columns);
                });
    }

    /** Two columns are a table where their names are those of fields: a list of clubs and points is copy. */
    private static boolean areFields(List<String> lines, char separator) {
        var names = lines.get(0).split(Pattern.quote(String.valueOf(separator)), -1);
        return names.length == 2
                && lines.size() > LEAST_ROWS
                && Stream.of(names).allMatch(name -> NAME.matcher(name).matches())
                && Stream.of(names)
                        .anyMatch(name -> NAMES.contains(name.replace("\"", "").toLowerCase(Locale.ROOT)));
    }

    /** Between quotation marks a separator is none (RFC 4180). */
    private static int columns(String line, char separator) {
        int columns = 1;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            columns += !quoted && line.charAt(i) == separator ? 1 : 0;
        }
        return columns;
    }
}
