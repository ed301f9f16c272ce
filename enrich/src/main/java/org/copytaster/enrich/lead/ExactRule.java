package org.copytaster.enrich.lead;

import java.util.List;
import java.util.Optional;
import org.copytaster.enrich.lead.text.Prose;

/** Tellings that repeat letter for letter. Needs no language. */
public final class ExactRule {
    /** What a paragraph must have to be found within another, and at most what stands before it there, in letters and digits. */
    private static final int SHORTEST = 40;

    private ExactRule() {}

    /** The rule alone, as a comparison: 1 or 0. */
    public static LeadMatch compare(Telling earlier, Telling later) {
        var merged = earlier.isMerged() || later.isMerged();
        var kind = merged ? Optional.<Kind>empty() : judge(earlier.prose(), later.prose());
        return kind.map(found -> new LeadMatch(1, found, List.of())).orElseGet(LeadMatch::none);
    }

    /**
     * Equal in letters and digits, or one contained in the other from near its beginning on, when it is at least half as
     * long and neither opens with a quotation mark: a long summary holds a quote or a sentence of a later paragraph word
     * for word, and what holds it behind a sentence of its own tells other news first.
     */
    static Optional<Kind> judge(Prose a, Prose b) {
        return alike(a, b).filter(kind -> a.isTelling() && b.isTelling());
    }

    private static Optional<Kind> alike(Prose a, Prose b) {
        if (a.bare().equals(b.bare())) {
            return Optional.of(Kind.EXACT);
        }
        var longer = a.bare().length() >= b.bare().length() ? a.bare() : b.bare();
        var shorter = a.bare().length() >= b.bare().length() ? b.bare() : a.bare();
        var contained = shorter.length() > SHORTEST
                && 2 * shorter.length() >= longer.length()
                && !a.opensWithQuote()
                && !b.opensWithQuote()
                && beginsNear(longer, shorter);
        return contained ? Optional.of(Kind.NEAR) : Optional.empty();
    }

    private static boolean beginsNear(String longer, String shorter) {
        var at = longer.indexOf(shorter);
        return at >= 0 && at <= SHORTEST;
    }
}
