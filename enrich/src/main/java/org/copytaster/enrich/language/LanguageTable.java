package org.copytaster.enrich.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The languages that are told apart, by the code that the model has for each. */
final class LanguageTable {
    private static final String TABLE = "languages.tsv";
    private static final int COLUMNS = 4;

    private final Map<String, Row> rows;

    private LanguageTable(Map<String, Row> rows) {
        this.rows = Map.copyOf(rows);
    }

    /**
     * One of them.
     *
     * @param code ISO 639-1; empty when it is told from others and never named
     * @param scripts what it is written in
     * @param weight how readily it is believed, above 0 and up to 1
     */
    record Row(String code, Set<UnicodeScript> scripts, double weight) {
        Row {
            scripts = Set.copyOf(scripts);
        }
    }

    /** The table that ships. */
    static LanguageTable standard() {
        try (InputStream in = LanguageTable.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IOException(TABLE + " is not on the class path");
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the table of languages", e);
        }
    }

    private static LanguageTable read(List<String> lines) {
        var rows = new TreeMap<String, Row>();
        for (var line : lines) {
            if (!line.startsWith("#")) {
                var cells = line.split("\t", COLUMNS);
                rows.put(cells[0], new Row(code(cells[1]), scripts(cells[2]), Double.parseDouble(cells[3])));
            }
        }
        return new LanguageTable(rows);
    }

    private static String code(String cell) {
        return cell.equals("-") ? "" : cell;
    }

    private static Set<UnicodeScript> scripts(String cell) {
        var scripts = EnumSet.noneOf(UnicodeScript.class);
        Arrays.stream(cell.split("\\+"))
                .map(name -> name.toUpperCase(Locale.ROOT))
                .forEach(name -> scripts.add(UnicodeScript.valueOf(name)));
        return scripts;
    }

    /** Those that may be named, ISO 639-1. */
    Set<String> codes() {
        return rows.values().stream()
                .map(Row::code)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those that are written in this script, by the model's code. */
    Map<String, Row> writtenIn(UnicodeScript script) {
        var written = new TreeMap<String, Row>();
        rows.forEach((code, row) -> {
            if (row.scripts().contains(script)) {
                written.put(code, row);
            }
        });
        return written;
    }
}
