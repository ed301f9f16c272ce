package org.copytaster.enrich.lead.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer.ALGORITHM;

/**
 * A language's words and their weights. The same word always gives the same term; safe to share between threads.
 *
 * <p>Weights are idf = ln(N / (df + .5)) over some 177,000 leads, of Snowball stems cut to {@value #STEM} letters.
 */
public final class Lexicon {
    /** Longest stem, in letters: past it, endings differ more than words do. */
    private static final int STEM = 7;

    /** Weight of a stem that the table does not have. Any value from 7.7 to 10.6 compares as well. */
    private static final double RARE = 9.5;

    /** Terms remembered, so that a flood of misspellings cannot fill the heap; the rest are worked out each time. */
    private static final int REMEMBERED = 1 << 16;

    private static final String UNITED_STATES = "us";

    private final Set<String> stop;
    private final Set<String> attribution;
    private final List<String> speaking;
    private final Set<String> anaphor;
    private final List<String> weekdays;
    private final Set<String> abbreviations;
    private final Map<String, String> numbers;
    private final Map<String, String> classes;
    private final Map<String, Double> weights = new HashMap<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private final ConcurrentHashMap<String, Term> remembered = new ConcurrentHashMap<>();

    private Lexicon(WordGroups words, List<String> table) {
        stop = Set.copyOf(words.of("stop"));
        attribution = Set.copyOf(words.of("attribution"));
        speaking = words.of("speaking");
        anaphor = Set.copyOf(words.of("anaphor"));
        weekdays = words.of("weekday");
        abbreviations = Set.copyOf(words.of("abbreviation"));
        numbers = words.numbers();
        classes = words.classes();
        for (var line : table) {
            var tab = line.indexOf('\t');
            ids.put(line.substring(0, tab), ids.size());
            weights.put(line.substring(0, tab), Double.parseDouble(line.substring(tab + 1)));
        }
    }

    /** English, from the word list and the table beside this class. */
    public static Lexicon english() {
        return new Lexicon(WordGroups.read("english.txt"), WordGroups.lines("english-idf.tsv"));
    }

    /** The term of a lower-case word without its 's, or of a number without thousands commas. */
    public Term term(String word) {
        var known = remembered.get(word);
        if (known != null) {
            return known;
        }
        var term = workOut(word);
        if (remembered.size() < REMEMBERED) {
            remembered.put(word, term);
        }
        return term;
    }

    /** The United States, however they are abbreviated; as a lower-case word "us" is a pronoun. */
    Term unitedStates() {
        return weighed("=" + UNITED_STATES, Role.CONTENT, UNITED_STATES);
    }

    /** Whether a full stop after this lower-case word ends no sentence. */
    boolean isAbbreviation(String word) {
        return abbreviations.contains(word);
    }

    private Term workOut(String word) {
        var day = weekdays.indexOf(word);
        if (day >= 0) {
            return new Term(day, 0, Role.WEEKDAY, false, false);
        }
        if (stop.contains(word)) {
            return new Term(id(word), 0, Role.STOP, speaks(word), anaphor.contains(word));
        }
        if (attribution.contains(word) || speaks(word)) {
            return new Term(id(word), 0, Role.ATTRIBUTION, speaks(word), anaphor.contains(word));
        }
        var digits = numbers.getOrDefault(word, word);
        if (Character.isDigit(digits.charAt(0))) {
            return weighed(digits, Role.NUMBER, word);
        }
        var head = classes.get(word);
        return weighed(head == null ? stem(word) : "=" + head, Role.CONTENT, word);
    }

    private Term weighed(String stem, Role role, String word) {
        return new Term(id(stem), weights.getOrDefault(stem, RARE), role, false, anaphor.contains(word));
    }

    /** Stems outside the table have negative numbers, made from the stem alone so that no table of them grows. */
    private int id(String stem) {
        var id = ids.get(stem);
        return id == null ? stem.hashCode() | Integer.MIN_VALUE : id;
    }

    private boolean speaks(String word) {
        for (var form : speaking) {
            var stub = form.length() - 1;
            if (form.charAt(stub) == '*' ? word.startsWith(form.substring(0, stub)) : word.equals(form)) {
                return true;
            }
        }
        return false;
    }

    /** A stemmer of its own for each call: Snowball's keeps its working state in fields. */
    private static String stem(String word) {
        var stem = new SnowballStemmer(ALGORITHM.ENGLISH).stem(word).toString();
        return stem.length() <= STEM ? stem : stem.substring(0, STEM);
    }
}
