package org.copytaster.enrich.lead.text;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copytaster.enrich.lead.text.Tokens.Token;

/**
 * A language's words and their weights. The same word always gives the same term; safe to share between threads.
 *
 * <p>Weights are inverse document frequencies as {@link WordWeights} counts them. Without a table all words weigh the
 * same.
 */
public final class Lexicon {
    private static final int MONTHS = 12;

    private static final String UNITED_STATES = "us";

    private final Set<String> stop;
    private final Set<String> attribution;
    private final List<String> speaking;
    private final Set<String> anaphor;
    private final Set<String> indefinite;
    private final Set<String> definite;
    private final List<String> weekdays;
    private final Map<String, Integer> months;
    private final Set<String> abbreviations;
    private final AsideWords asides;
    private final Set<String> elisions;
    private final Map<String, String> numbers;
    private final Map<String, String> classes;
    private final boolean commaIsDecimal;
    private final boolean monthsSmall;
    private final Stems stems;
    private final WordWeights weights;
    private final TermCache remembered = new TermCache();

    Lexicon(WordGroups words, WordWeights weights) {
        stop = Set.copyOf(words.of("stop"));
        attribution = Set.copyOf(words.of("attribution"));
        speaking = words.of("speaking");
        anaphor = Set.copyOf(words.of("anaphor"));
        indefinite = Set.copyOf(words.of("indefinite"));
        definite = Set.copyOf(words.of("definite"));
        weekdays = words.of("weekday");
        months = months(words.of("month"));
        abbreviations = Set.copyOf(words.of("abbreviation"));
        asides = new AsideWords(words);
        elisions = Set.copyOf(words.of("elision"));
        numbers = words.numbers();
        classes = words.classes();
        commaIsDecimal = words.of("decimal").contains(",");
        monthsSmall = words.of("months").contains("small");
        stems = Stems.of(words.of("stemmer"));
        this.weights = weights;
    }

    /** English, with the table of weights beside this class. */
    public static Lexicon english() {
        return Languages.lexicon("en").orElseThrow();
    }

    /** English with a newsroom's own table of weights, as {@link WordWeights} writes it. */
    public static Lexicon english(Path table) {
        return new Lexicon(WordGroups.read("english.txt"), WordWeights.read(table));
    }

    /** The term of a token. */
    public Term term(Token token) {
        if (token.unitedStates() && classes.containsValue(UNITED_STATES)) {
            return weighed("=" + UNITED_STATES, Role.CONTENT, UNITED_STATES);
        }
        return term(token.word());
    }

    /** The term of a lower-case word without its 's, or of a number as it is written. */
    public Term term(String word) {
        return remembered.get(word, this::workOut);
    }

    /** Whether a full stop after this lower-case word ends no sentence. */
    boolean isAbbreviation(String word) {
        return abbreviations.contains(word);
    }

    /** The set words of what is no telling of the lead. */
    AsideWords asides() {
        return asides;
    }

    /** The month that a lower-case word names, 1 to 12; 0 for none. */
    public int month(String word) {
        return months.getOrDefault(word, 0);
    }

    /** Their full names in order, then their short ones. */
    private static Map<String, Integer> months(List<String> words) {
        var months = new HashMap<String, Integer>();
        for (var i = 0; i < words.size(); i++) {
            months.putIfAbsent(words.get(i), i % MONTHS + 1);
        }
        return Map.copyOf(months);
    }

    /** Whether the table of weights does not have this lower-case word: a name, or a slip. */
    public boolean isRare(String word) {
        return !weights.has(stems.of(word)) && !classes.containsKey(word) && !stop.contains(word);
    }

    /** The digits of a number word, thousands commas taken out; any other word as it is. */
    public String digits(String word) {
        var digits = numbers.getOrDefault(word, word);
        return Character.isDigit(digits.charAt(0)) ? number(digits) : digits;
    }

    /** Whether months are written without a capital: English and German alone write one. */
    boolean writesMonthsSmall() {
        return monthsSmall;
    }

    private Term workOut(String written) {
        var word = withoutElision(written);
        var day = weekdays.indexOf(word);
        if (day >= 0) {
            return new Term(day, 0, Role.WEEKDAY, false, false, Article.NONE);
        }
        if (stop.contains(word)) {
            return light(word, Role.STOP);
        }
        if (attribution.contains(word) || speaks(word)) {
            return light(word, Role.ATTRIBUTION);
        }
        var digits = digits(word);
        if (Character.isDigit(digits.charAt(0))) {
            return weighed(digits, Role.NUMBER, word);
        }
        var head = classes.get(word);
        return weighed(head == null ? stems.of(word) : "=" + head, Role.CONTENT, word);
    }

    private Term light(String word, Role role) {
        return new Term(weights.id(word), 0, role, speaks(word), anaphor.contains(word), article(word));
    }

    private Term weighed(String stem, Role role, String word) {
        return new Term(weights.id(stem), weights.of(stem), role, false, anaphor.contains(word), Article.NONE);
    }

    /** Key of a term in the table of weights: its stem, its class or its digits; empty for words that are not counted. */
    String key(Token token) {
        var word = withoutElision(token.word());
        if (!term(token).carriesNews()) {
            return "";
        }
        if (token.unitedStates()) {
            return "=" + UNITED_STATES;
        }
        var digits = digits(word);
        if (Character.isDigit(digits.charAt(0))) {
            return digits;
        }
        var head = classes.get(word);
        return head == null ? stems.of(word) : "=" + head;
    }

    /** 1,000 is 1000 and 1.5 stays; where the comma is the decimal mark, 1.000 is 1000 and 1,5 is 1.5. */
    private String number(String digits) {
        if (!commaIsDecimal) {
            return digits.replace(",", "");
        }
        return digits.replaceAll("\\.(?=\\d{3}(\\D|$))", "").replace(',', '.');
    }

    private Article article(String word) {
        if (indefinite.contains(word)) {
            return Article.INDEFINITE;
        }
        return definite.contains(word) ? Article.DEFINITE : Article.NONE;
    }

    /** l'accord is accord. */
    private String withoutElision(String word) {
        var apostrophe = word.indexOf('\'');
        return apostrophe > 0 && apostrophe + 1 < word.length() && elisions.contains(word.substring(0, apostrophe))
                ? word.substring(apostrophe + 1)
                : word;
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
}
