package org.copytaster.enrich.lead;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copytaster.enrich.lead.LeadMatch.Contribution;

/** Compares by shared words: the exact rule, then a gate, then a logistic regression. */
public final class LexicalComparison implements LeadComparison {
    /** Below both, a pair is not worth the regression. */
    private static final double GATE_HEAVIER = .16;

    private static final double GATE_LIGHTER = .55;

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
        return examine(earlier, later)
                .map(values -> new LeadMatch(model.score(values), Kind.PARAPHRASE, contributions(values)))
                .orElseGet(LeadMatch::none);
    }

    @Override
    public String version() {
        return model.version();
    }

    /** The features' values in their order; empty when the pair does not pass the gate. */
    public static Optional<double[]> examine(Telling earlier, Telling later) {
        var pair = new TellingPair(earlier, later);
        if (pair.whole().ofHeavier() < GATE_HEAVIER && pair.whole().ofLighter() < GATE_LIGHTER) {
            return Optional.empty();
        }
        var values = new double[Feature.ORDER.size()];
        for (var i = 0; i < values.length; i++) {
            values[i] = Feature.ORDER.get(i).of(pair);
        }
        return Optional.of(values);
    }

    private List<Contribution> contributions(double[] values) {
        var contributions = new ArrayList<Contribution>();
        for (var i = 0; i < values.length; i++) {
            var feature = Feature.ORDER.get(i);
            contributions.add(
                    new Contribution(feature.title(), feature.meaning(), values[i], model.weight(feature) * values[i]));
        }
        return contributions;
    }
}
