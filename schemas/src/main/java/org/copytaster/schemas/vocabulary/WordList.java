package org.copytaster.schemas.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A list of words kept as a text beside this class: one entry a line, behind two blanks its marks, {@code #} before a
 * comment.
 *
 * @param entries in the order of the list
 */
record WordList(List<Entry> entries) {
    private static final Pattern COLUMNS = Pattern.compile(" {2,}");
    private static final Pattern BLANK = Pattern.compile(" ");

    /** What a mark says is written in the list that uses it. */
    enum Mark {
        AGENCIES,
        BETWEEN,
        BYLINE,
        GIVER,
        HEADING,
        MORE,
        ONLY_PICTURES,
        PERSON,
        PHOTO,
        PICTURES,
        PLACE,
        SHARED,
        SOURCE,
        WORK
    }

    record Entry(String words, Set<Mark> marks) {
        boolean is(Mark mark) {
            return marks.contains(mark);
        }
    }

    /**
     * Reads a list.
     *
     * @throws IllegalArgumentException when a line has a mark that is none
     */
    static WordList read(String name) {
        try (var in = WordList.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("it is not on the class path");
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines();
            return new WordList(lines.filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(WordList::entry)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the list " + name, e);
        }
    }

    private static Entry entry(String line) {
        var columns = COLUMNS.split(line.stripTrailing(), 2);
        var marks = columns.length < 2 ? Stream.<String>empty() : BLANK.splitAsStream(columns[1]);
        return new Entry(
                columns[0],
                marks.map(mark -> Mark.valueOf(mark.toUpperCase(Locale.ROOT).replace('-', '_')))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** The words whose entry is wanted. */
    Set<String> words(Predicate<Entry> wanted) {
        return entries.stream().filter(wanted).map(Entry::words).collect(Collectors.toUnmodifiableSet());
    }

    /** A part of a regular expression: any of the words whose entry is wanted, a longer one before its own beginning. */
    String any(Predicate<Entry> wanted) {
        return words(wanted).stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
