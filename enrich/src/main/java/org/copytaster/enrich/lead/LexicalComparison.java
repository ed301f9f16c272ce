package org.copytaster.enrich.lead;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Compares by shared words: the exact rule, then a gate, then a logistic regression. */
public final class LexicalComparison implements LeadComparison {
    /** Below both, a pair is not worth the regression. */
    private static final double GATE_HEAVIER = .16;

    private static final double GATE_LIGHTER = .55;

    private static final SortedMap<String, Double> NONE = new TreeMap<>();

    private final LeadModel model;

    /** A comparison with these weights. */
    public LexicalComparison(LeadModel model) {
        this.model = model;
    }

    @Override
    public LeadMatch compare(Telling earlier, Telling later) {
        var exact = ExactRule.compare(earlier, later);
        if (exact.score() == 1) {
            return exact;
        }
        var pair = new TellingPair(earlier, later);
        if (!passesGate(pair)) {
            return new LeadMatch(0, Kind.PARAPHRASE, false, NONE);
        }
        var values = values(pair);
        return new LeadMatch(model.score(values), Kind.PARAPHRASE, conflicts(pair), named(values));
    }

    @Override
    public String version() {
        return model.version();
    }

    /** The features' values in their order; empty when the pair does not pass the gate. */
    public static Optional<List<Double>> examine(Telling earlier, Telling later) {
        var pair = new TellingPair(earlier, later);
        return passesGate(pair) ? Optional.of(values(pair)) : Optional.empty();
    }

    private static boolean passesGate(TellingPair pair) {
        return pair.whole().ofHeavier() >= GATE_HEAVIER || pair.whole().ofLighter() >= GATE_LIGHTER;
    }

    private static List<Double> values(TellingPair pair) {
        return Feature.ORDER.stream().map(feature -> feature.of(pair)).toList();
    }

    /** Both give a number, or a day, that the other does not: the later may be the next day's news. */
    private static boolean conflicts(TellingPair pair) {
        return pair.numbersNotShared() > 0 || pair.weekdaysDiffer();
    }

    private static SortedMap<String, Double> named(List<Double> values) {
        var named = new TreeMap<String, Double>();
        for (var i = 0; i < values.size(); i++) {
            named.put(Feature.ORDER.get(i).title(), values.get(i));
        }
        return named;
    }
}
