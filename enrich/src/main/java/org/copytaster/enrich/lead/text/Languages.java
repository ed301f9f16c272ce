package org.copytaster.enrich.lead.text;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The languages that the comparison of leads can read: a word list each, beside this class. */
public final class Languages {
    private static final Map<String, String> FILES =
            Map.of("en", "english.txt", "fr", "french.txt", "de", "german.txt", "es", "spanish.txt");

    private static final Map<String, Lexicon> LOADED = new ConcurrentHashMap<>();

    private Languages() {}

    /**
     * The words of a language.
     *
     * @param tag BCP 47; what follows the language is ignored
     */
    public static Optional<Lexicon> lexicon(String tag) {
        var code = tag.length() > 2 && tag.charAt(2) == '-' ? tag.substring(0, 2) : tag;
        return Optional.ofNullable(FILES.get(code)).map(file -> LOADED.computeIfAbsent(code, read -> load(code, file)));
    }

    private static Lexicon load(String code, String file) {
        return new Lexicon(WordGroups.read(file), code.equals("en") ? WordWeights.english() : WordWeights.even());
    }
}
