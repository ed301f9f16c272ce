package org.copytaster.enrich.lead;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.copytaster.enrich.lead.conflict.Conflict;

/**
 * Whether a repeat may be acted on unseen, and why.
 *
 * @param because a sentence for an editor, without its full stop
 */
public record Verdict(Band band, String because) {
    static Verdict below(Band band, double threshold) {
        return new Verdict(band, String.format(Locale.ROOT, "the score is below %.2f", threshold));
    }

    /** Two that say something differently are not the same news, or not to be told apart by a machine. */
    static Verdict conflicts(List<Conflict> conflicts) {
        return new Verdict(
                Band.MARKED, conflicts.stream().map(Conflict::inWords).collect(Collectors.joining("; ")));
    }

    /** What is found of a split lead may be a half, and its other half lose its beginning. */
    static Verdict split() {
        return new Verdict(Band.MARKED, "a lead that is cut in two is never acted on unseen");
    }

    static Verdict letters() {
        return new Verdict(Band.AUTOMATIC, "what the one says stands letter for letter in the other");
    }

    static Verdict longTelling() {
        return new Verdict(Band.MARKED, "a paragraph of so many words is no lead");
    }

    /** The first paragraph says again what the headline or the summary says: nothing is taken out for that. */
    static Verdict field(String field) {
        return new Verdict(Band.MARKED, "it is the " + field + " that is told again");
    }

    static Verdict untrained() {
        return new Verdict(Band.MARKED, "in this language nothing but a copy letter for letter is acted on");
    }

    /** Where the words differ much, no rule can say that they say the same. */
    static Verdict told(double share, double least) {
        return share >= least
                ? new Verdict(
                        Band.AUTOMATIC,
                        String.format(
                                Locale.ROOT, "nothing is in conflict, and both tell %.0f %% of the words", 100 * share))
                : new Verdict(
                        Band.MARKED,
                        String.format(
                                Locale.ROOT,
                                "both tell only %.0f %% of the words, and %.0f %% are asked for",
                                100 * share,
                                100 * least));
    }
}
