package org.copytaster.enrich.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Apache OpenNLP's detector over all the languages that it knows and in which copy comes. The script of the letters decides
 * first and leaves the languages that are written in it; where that is one, it is the answer. Of several the model's best is
 * named only when it is clearly ahead of the second, because a wrong language is worse than none: names are then looked
 * for, or not, by rules that are not its own.
 *
 * <p>The confidence is the language's share of the probability of all that are written in its script. The model spreads that
 * widely over a short text and is right all the same, so the two best are compared, not the best with a threshold. Measured
 * on sentences of 43 languages in docs/decisions/0062.
 */
public final class OpenNlpLanguageDetector implements LanguageDetector {
    /** Below this many letters the model is not asked. */
    public static final int FEWEST_LETTERS = 20;

    /** What follows these UTF-16 code units tells no more about the language, and costs time. */
    public static final int READ = 2_000;

    /** The best is named when it is so many times as probable as the second. */
    private static final double AHEAD = 1.3;

    /** A language is likely while the best is at most so many times as probable. */
    private static final double LIKELY = 2.0;

    private static final String MODEL = "/langdetect-183.bin";

    private final LanguageDetectorModel model;
    private final LanguageTable table;
    private final String engine;

    private OpenNlpLanguageDetector(LanguageDetectorModel model, LanguageTable table) {
        this.model = model;
        this.table = table;
        this.engine = "opennlp-langdetect " + model.getVersion() + " by script, ahead by " + AHEAD;
    }

    /**
     * The detector for the languages of the table that ships.
     *
     * @throws UncheckedIOException when the model is not on the class path or cannot be read
     */
    public static OpenNlpLanguageDetector standard() {
        return new OpenNlpLanguageDetector(load(), LanguageTable.standard());
    }

    private static LanguageDetectorModel load() {
        try (var in = OpenNlpLanguageDetector.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IOException(MODEL + " is not on the class path");
            }
            return new LanguageDetectorModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot load the language model", e);
        }
    }

    @Override
    public Language detect(Clues clues, String text) {
        return LanguageTags.twoLetters(clues.declared())
                .map(Language::declared)
                .orElseGet(() -> detect(text, clues.usual()));
    }

    private Language detect(String text, String usual) {
        var read = text.substring(0, Math.min(READ, text.length()));
        var scripts = ScriptCount.of(read);
        return scripts.main()
                .map(script -> among(table.writtenIn(script), read, scripts.all(), usual))
                .orElseGet(() -> open(table.codes(), usual));
    }

    private Language among(Map<String, LanguageTable.Row> rows, String text, int letters, String usual) {
        var codes = named(rows.values().stream().map(LanguageTable.Row::code));
        if (rows.size() == 1) {
            return Language.of(codes.iterator().next(), 1, engine);
        }
        if (codes.isEmpty() || letters < FEWEST_LETTERS) {
            return open(codes, usual);
        }
        var weights = weights(rows, text);
        return weights.isEmpty() ? Language.unknown(engine, Set.of()) : best(weights, usual);
    }

    /** The probability of each language, the best first; what the model has two codes for has that of the better one. */
    private Map<String, Double> weights(Map<String, LanguageTable.Row> rows, String text) {
        var weights = new LinkedHashMap<String, Double>();
        // A detector of its own for each call: OpenNLP does not promise that one may be shared between threads.
        for (var guess : new LanguageDetectorME(model).predictLanguages(text)) {
            Optional.ofNullable(rows.get(guess.getLang()))
                    .ifPresent(row -> weights.merge(row.code(), row.weight() * guess.getConfidence(), Math::max));
        }
        return weights;
    }

    private Language best(Map<String, Double> weights, String usual) {
        double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        var best = weights.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        double second = weights.entrySet().stream()
                .filter(one -> one != best)
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(0);
        if (!best.getKey().isEmpty() && best.getValue() >= AHEAD * second) {
            return Language.of(best.getKey(), best.getValue() / all, engine);
        }
        return open(
                named(weights.entrySet().stream()
                        .filter(one -> one.getValue() * LIKELY >= best.getValue())
                        .map(Map.Entry::getKey)),
                usual);
    }

    private static Set<String> named(Stream<String> codes) {
        return codes.filter(code -> !code.isEmpty()).collect(Collectors.toSet());
    }

    /** What its provider usually writes, when it is among these. */
    private Language open(Set<String> likely, String usual) {
        return likely.contains(LanguageTags.whole(usual))
                ? Language.of(usual, 1.0 / likely.size(), engine + ", as usual")
                : Language.unknown(engine, likely);
    }
}
