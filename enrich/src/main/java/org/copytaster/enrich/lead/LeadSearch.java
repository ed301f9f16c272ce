package org.copytaster.enrich.lead;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The surest pair of tellings in an opening. */
public final class LeadSearch {
    private LeadSearch() {}

    /**
     * Two tellings and how alike they are.
     *
     * @param isHalf whether one of them is but the half of a lead that the other tells whole
     */
    public record Found(Telling earlier, Telling later, LeadMatch match, boolean isHalf) {
        /** Whether a lead is cut in two. */
        public boolean isSplit() {
            return isHalf || earlier.isMerged() || later.isMerged();
        }

        Found asHalf() {
            return new Found(earlier, later, match, true);
        }
    }

    /**
     * The surest pair, when it is at least this sure. Split leads are looked for only where no whole one is found, and where
     * one is found, whether it is a half: then the other half would lose its beginning with it. Of two halves the first
     * carries the news, when it is sure enough by itself.
     */
    public static Optional<Found> surest(
            Candidates candidates, BiFunction<Telling, Telling, LeadMatch> comparison, double least) {
        var whole = surest(candidates.whole(), comparison, least);
        var split = surest(
                candidates.split(),
                comparison,
                whole.map(found -> found.match().score()).orElse(least));
        return whole.map(found -> split.map(cut -> half(found, cut, candidates, comparison, least))
                        .orElse(found))
                .or(() -> split)
                .filter(found -> !candidates.isLivePage());
    }

    /** The first half of a lead that is cut in two; where it is not sure enough by itself, the one that was found. */
    private static Found half(
            Found found,
            Found cut,
            Candidates candidates,
            BiFunction<Telling, Telling, LeadMatch> comparison,
            double least) {
        var first = candidates.whole().stream()
                .filter(pair -> isFirstHalf(pair, cut.earlier(), cut.later()))
                .toList();
        return surest(first, comparison, least).orElse(found).asHalf();
    }

    /** Whether a pair is the first half of a lead that is cut in two, beside the telling that tells it whole. */
    private static boolean isFirstHalf(Candidates.Pair pair, Telling earlier, Telling later) {
        return pair.earlier().first() == earlier.first() && pair.later().first() == later.first();
    }

    private static Optional<Found> surest(
            List<Candidates.Pair> pairs, BiFunction<Telling, Telling, LeadMatch> comparison, double least) {
        Optional<Found> best = Optional.empty();
        for (var pair : pairs) {
            var match = comparison.apply(pair.earlier(), pair.later());
            if (match.score() >= least
                    && (best.isEmpty() || match.score() > best.get().match().score())
                    && pair.areTellings()) {
                best = Optional.of(new Found(pair.earlier(), pair.later(), match, false));
            }
        }
        return best;
    }
}
