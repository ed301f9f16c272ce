package org.copytaster.enrich.lead.training;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The same measurement with several seeds.
 *
 * @param sum all runs counted together
 * @param precision over the runs
 * @param recall over the runs
 * @param f1 over the runs
 */
record SeedRuns(
        HitCounts sum, DoubleSummaryStatistics precision, DoubleSummaryStatistics recall, DoubleSummaryStatistics f1) {
    static SeedRuns of(
            List<List<CrossValidation.Answers>> answers, Function<List<CrossValidation.Answers>, HitCounts> measure) {
        var sum = new HitCounts();
        var tallies = answers.stream().map(measure).toList();
        tallies.forEach(sum::add);
        return new SeedRuns(
                sum,
                tallies.stream().mapToDouble(HitCounts::precision).summaryStatistics(),
                tallies.stream().mapToDouble(HitCounts::recall).summaryStatistics(),
                tallies.stream().mapToDouble(HitCounts::f1).summaryStatistics());
    }

    @Override
    public String toString() {
        var runs = (double) f1.getCount();
        return String.format(
                Locale.ROOT,
                "%s  wire-confirm %.1f  other-take-neg %.3f  split %.2f %.2f  (spread P %.3f-%.3f R %.3f-%.3f F1 %.3f-%.3f)",
                sum,
                sum.count("wire-confirm-neg") / runs,
                share("other-take-neg"),
                share("split-first"),
                share("split-second"),
                precision.getMin(),
                precision.getMax(),
                recall.getMin(),
                recall.getMax(),
                f1.getMin(),
                f1.getMax());
    }

    private double share(String kind) {
        return sum.byKind().getOrDefault(kind, 0.0);
    }
}
