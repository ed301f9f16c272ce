package org.copytaster.enrich.lead;

import java.util.List;
import java.util.Optional;
import org.copytaster.enrich.lead.text.Lexicon;
import org.copytaster.enrich.lead.text.ProseReader;

/** Finds the opening paragraph that another one repeats. Immutable; safe to share between threads. */
public final class RepeatedLeads implements LeadFinder {
    private static final String ENGLISH = "en";

    private final LeadComparison comparison;
    private final Thresholds thresholds;
    private final ProseReader reader = new ProseReader(Lexicon.english());

    /**
     * Where the bands begin.
     *
     * @param marked lowest score that is marked, 0 to 1
     * @param automatic lowest score that may be acted on unseen, 0 to 1
     */
    public record Thresholds(double marked, double automatic) {}

    /** A finder that compares this way. */
    public RepeatedLeads(LeadComparison comparison, Thresholds thresholds) {
        this.comparison = comparison;
        this.thresholds = thresholds;
    }

    /** The trained model, for English; in every other language only repeats letter for letter are found. */
    public static RepeatedLeads standard() {
        var model = LeadModel.english();
        return new RepeatedLeads(new LexicalComparison(model), new Thresholds(model.marked(), model.automatic()));
    }

    @Override
    public String engine() {
        return comparison.version();
    }

    /** The repeated lead of this opening, when it has one: of several the surest. */
    @Override
    public Optional<RepeatedLead> find(Opening opening) {
        var prose =
                opening.paragraphs().stream().filter(OpeningParagraph::isProse).toList();
        var texts = prose.stream().map(OpeningParagraph::text).toList();
        return best(Candidates.of(texts, reader), judge(opening.language()))
                .filter(found -> found.match().score() >= thresholds.marked())
                .map(found -> record(found, prose));
    }

    /** How a pair is judged in a language. */
    private interface Judge {
        LeadMatch judge(Telling earlier, Telling later);
    }

    private Judge judge(String language) {
        return language.equals(ENGLISH) || language.startsWith(ENGLISH + "-")
                ? comparison::compare
                : ExactRule::compare;
    }

    private record Found(Candidates.Pair pair, LeadMatch match) {}

    private static Optional<Found> best(List<Candidates.Pair> pairs, Judge judge) {
        Optional<Found> best = Optional.empty();
        for (var pair : pairs) {
            var found = new Found(pair, judge.judge(pair.earlier(), pair.later()));
            if (best.isEmpty() || found.match().score() > best.get().match().score()) {
                best = Optional.of(found);
            }
        }
        return best;
    }

    private RepeatedLead record(Found found, List<OpeningParagraph> prose) {
        var match = found.match();
        var removed = prose.get(found.pair().carrier()).number();
        var repeats = prose.get(found.pair().laterCarrier()).number();
        return new RepeatedLead(
                List.of(removed),
                List.of(String.valueOf(repeats)),
                match.kind().toString(),
                band(found).toString(),
                match.score(),
                match.evidence());
    }

    /** Half of a split lead must not go unseen: its other half would be left without a beginning. */
    private Band band(Found found) {
        var match = found.match();
        var split = found.pair().earlier().isMerged() || found.pair().later().isMerged();
        return match.score() >= thresholds.automatic() && !match.conflict() && !split ? Band.AUTOMATIC : Band.MARKED;
    }
}
