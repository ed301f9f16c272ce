package org.copytaster.enrich.lead.conflict;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.copytaster.enrich.entity.country.Countries;
import org.copytaster.enrich.lead.text.WordLines;

/** The country that a word or two stand for: by its name, its people or, where a government speaks, its capital. */
final class Nations {
    private static final Nations ENGLISH = read();
    private static final Nations NONE = new Nations();

    private final Map<String, Set<String>> codes = new HashMap<>();

    private static Nations read() {
        var nations = new Nations();
        for (var country : Countries.english().all()) {
            nations.add(country.name(), country.code());
            country.otherNames().forEach(name -> nations.add(name, country.code()));
            country.demonyms().forEach(name -> {
                nations.add(name, country.code());
                nations.add(name + "s", country.code());
            });
            country.abbreviations().forEach(name -> nations.add(name.replace(".", ""), country.code()));
        }
        for (var line : WordLines.of(Nations.class, "capitals.txt")) {
            for (var name : line.text().split(";", -1)) {
                nations.add(name.strip(), line.group());
            }
        }
        return nations;
    }

    static Nations english() {
        return ENGLISH;
    }

    /** No country is known. */
    static Nations none() {
        return NONE;
    }

    private void add(String name, String code) {
        codes.computeIfAbsent(key(name), any -> new HashSet<>()).add(code);
    }

    private static String key(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).replace("the ", "");
    }

    /** The codes of the countries that stand in these words, ISO 3166-1 alpha-2. */
    Set<String> of(List<Word> words, NameSpan name) {
        var found = new HashSet<String>();
        for (var from = name.first(); from <= name.last(); from++) {
            var phrase = new StringBuilder();
            for (var to = from; to <= Math.min(name.last(), from + 2); to++) {
                phrase.append(to == from ? "" : " ").append(words.get(to).form());
                found.addAll(codes.getOrDefault(key(phrase.toString()), Set.of()));
            }
        }
        return found;
    }

    boolean knows(String form) {
        return codes.containsKey(key(form));
    }
}
