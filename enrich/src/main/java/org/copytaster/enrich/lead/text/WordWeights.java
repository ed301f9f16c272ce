package org.copytaster.enrich.lead.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What sharing a word is worth: the inverse document frequency ln(N / (df + .5)) of its stem over N openings
 * (Spärck Jones, A statistical interpretation of term specificity, 1972). Immutable.
 */
public final class WordWeights {
    /** Weight of a stem that the table does not have. Any value from 7.7 to 10.6 compares as well. */
    private static final double RARE = 9.5;

    /** A stem in fewer openings than this is left out of the table: most are misspellings. */
    private static final int FEWEST = 4;

    private final Map<String, Integer> ids = new HashMap<>();
    private final double[] weights;

    private WordWeights(List<String> lines) {
        weights = new double[lines.size()];
        for (var line : lines) {
            var tab = line.indexOf('\t');
            if (tab < 0) {
                throw new IllegalArgumentException("a line of the table is no 'stem TAB weight': " + line);
            }
            weights[ids.size()] = Double.parseDouble(line.substring(tab + 1));
            ids.put(line.substring(0, tab), ids.size());
        }
    }

    static WordWeights english() {
        return new WordWeights(WordLines.all(WordWeights.class, "english-idf.tsv"));
    }

    /** All words weigh the same. */
    static WordWeights even() {
        return new WordWeights(List.of());
    }

    /** A table as {@link #count} makes it. */
    static WordWeights read(Path table) {
        try {
            return new WordWeights(Files.readAllLines(table));
        } catch (IOException e) {
            throw new UncheckedIOException("the table of weights " + table + " cannot be read: " + e, e);
        }
    }

    double of(String stem) {
        var id = ids.get(stem);
        return id == null ? RARE : weights[id];
    }

    boolean has(String stem) {
        return ids.containsKey(stem);
    }

    /** Stems outside the table have negative numbers, made from the stem alone so that no table of them grows. */
    int id(String stem) {
        var id = ids.get(stem);
        return id == null ? stem.hashCode() | Integer.MIN_VALUE : id;
    }

    /**
     * Counts a newsroom's own copy.
     *
     * @param copy JSON lines, held one at a time
     * @param openings the opening paragraphs of a line; each paragraph counts as one document
     * @return lines "stem TAB weight", the commonest first; the same copy always gives the same lines
     */
    public static List<String> count(BufferedReader copy, Function<String, List<String>> openings, Lexicon lexicon)
            throws IOException {
        var documents = new HashMap<String, Integer>();
        var total = 0;
        for (var line = copy.readLine(); line != null; line = copy.readLine()) {
            for (var paragraph : line.isBlank() ? List.<String>of() : openings.apply(line)) {
                total++;
                var keys = new TreeSet<String>();
                Tokens.of(CleanCopy.of(paragraph).text()).forEach(token -> keys.add(lexicon.key(token)));
                keys.remove("");
                keys.forEach(key -> documents.merge(key, 1, Integer::sum));
            }
        }
        var all = total;
        return documents.entrySet().stream()
                .filter(entry -> entry.getValue() >= FEWEST)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry ->
                        String.format(Locale.ROOT, "%s\t%.3f", entry.getKey(), Math.log(all / (entry.getValue() + .5))))
                .toList();
    }
}
