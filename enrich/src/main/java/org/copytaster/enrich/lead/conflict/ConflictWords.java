package org.copytaster.enrich.lead.conflict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.copytaster.enrich.lead.conflict.Hit.Entry;
import org.copytaster.enrich.lead.text.Stems;
import org.copytaster.enrich.lead.text.WordLines;

/** The words that set two tellings against each other, as the resource beside this class lists them. */
final class ConflictWords {
    private static final int LONGEST_PHRASE = 4;
    private static final ConflictWords ENGLISH =
            new ConflictWords(Stems.of(List.of("english", "20"))::of, WordLines.of(ConflictWords.class, "english.txt"));
    private static final ConflictWords NONE =
            new ConflictWords(UnaryOperator.identity(), List.of(new WordLines.Line("scale", "dozen=12")));

    private final UnaryOperator<String> stems;
    private final Map<String, List<Entry>> entries = new HashMap<>();
    private final Map<String, Double> scales = new HashMap<>();
    private final Map<String, String> units = new HashMap<>();

    private ConflictWords(UnaryOperator<String> stems, List<WordLines.Line> table) {
        this.stems = stems;
        var lines = new HashMap<String, Integer>();
        for (var line : table) {
            var number = lines.merge(line.group(), 1, Integer::sum) - 1;
            switch (line.group()) {
                case "scale" -> pairs(line.text()).forEach((word, factor) -> scales.put(word, Double.valueOf(factor)));
                case "unit" -> unit(line.text());
                case "opposite" -> sides(line.group(), number, line.text().split(" / ", -1));
                case "ladder" -> sides(line.group(), number, line.text().split(" \\| ", -1));
                case "side" -> sides(line.group(), 0, number, line.text());
                default -> sides(line.group(), number, new String[] {line.text()});
            }
        }
    }

    static ConflictWords english() {
        return ENGLISH;
    }

    /** No words but a dozen, which other languages borrow: only what numbers, dates and names say is known. */
    static ConflictWords none() {
        return NONE;
    }

    private static Map<String, String> pairs(String text) {
        var pairs = new HashMap<String, String>();
        for (var pair : text.split(" +", -1)) {
            var equals = pair.indexOf('=');
            pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return pairs;
    }

    private void unit(String text) {
        var equals = text.indexOf('=');
        for (var word : text.substring(equals + 1).split(" +", -1)) {
            units.put(word, text.substring(0, equals));
        }
    }

    private void sides(String group, int line, String[] sides) {
        for (var side = 0; side < sides.length; side++) {
            sides(group, line, side, sides[side]);
        }
    }

    private void sides(String group, int line, int side, String words) {
        for (var word : words.strip().split(" +", -1)) {
            var key = word.contains("-") ? word : stem(word);
            var known = entries.computeIfAbsent(key, any -> new ArrayList<>());
            var entry = new Entry(group, line, side);
            if (!known.contains(entry)) {
                known.add(entry);
            }
        }
    }

    String stem(String word) {
        return stems.apply(word);
    }

    Optional<Double> scale(String form) {
        return Optional.ofNullable(scales.get(form));
    }

    Optional<String> unit(Word word) {
        return Optional.ofNullable(units.get(word.form()));
    }

    /** Every known word and phrase; the longest that begins at a word counts, and what it covers does not count again. */
    List<Hit> hits(List<Word> words) {
        var hits = new ArrayList<Hit>();
        for (var at = 0; at < words.size(); ) {
            var hit = hit(words, at);
            hit.ifPresent(hits::add);
            at = hit.map(found -> found.last() + 1).orElse(at + 1);
        }
        return List.copyOf(hits);
    }

    private Optional<Hit> hit(List<Word> words, int at) {
        for (var length = Math.min(LONGEST_PHRASE, words.size() - at); length > 0; length--) {
            var key = length == 1 ? words.get(at).stem() : phrase(words, at, length);
            var found = entries.get(key);
            if (found != null) {
                return Optional.of(new Hit(at, at + length - 1, found));
            }
        }
        return Optional.empty();
    }

    private static String phrase(List<Word> words, int at, int length) {
        var phrase = new StringBuilder();
        for (var i = at; i < at + length; i++) {
            phrase.append(i == at ? "" : "-").append(words.get(i).form());
        }
        return phrase.toString();
    }
}
