package org.copytaster.enrich.lead;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The surest pair of tellings in an opening. */
public final class LeadSearch {
    private LeadSearch() {}

    /**
     * Two tellings and how alike they are.
     */
    public record Found(Telling earlier, Telling later, LeadMatch match) {
        /** Whether a lead is cut in two. */
        public boolean isSplit() {
            return earlier.isMerged() || later.isMerged();
        }
    }

    /** The surest pair, when it is at least this sure. Split leads are looked for only where no whole one is found. */
    public static Optional<Found> surest(
            Candidates candidates, BiFunction<Telling, Telling, LeadMatch> comparison, double least) {
        return surest(candidates.whole(), comparison, least).or(() -> surest(candidates.split(), comparison, least));
    }

    private static Optional<Found> surest(
            List<Candidates.Pair> pairs, BiFunction<Telling, Telling, LeadMatch> comparison, double least) {
        Optional<Found> best = Optional.empty();
        for (var pair : pairs) {
            if (!pair.areTellings()) {
                continue;
            }
            var match = comparison.apply(pair.earlier(), pair.later());
            if (match.score() >= least
                    && (best.isEmpty() || match.score() > best.get().match().score())) {
                best = Optional.of(new Found(pair.earlier(), pair.later(), match));
            }
        }
        return best;
    }
}
