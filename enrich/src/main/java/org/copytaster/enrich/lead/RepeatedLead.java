package org.copytaster.enrich.lead;

import java.util.List;
import org.copytaster.enrich.lead.conflict.Conflict;

/**
 * An opening told twice. One telling may be more than one paragraph: a lead cut in two.
 *
 * @param removed numbers of the paragraphs that may go: the telling put there by an editor, which is the earlier one
 *     unless only that one has a dateline
 * @param repeats what they repeat: paragraph numbers in decimal digits, or "headline" or "summary"
 * @param verdict whether it may be acted on unseen, and why
 * @param match how alike they are, and why
 * @param onlyInOne numbers, names and dates that stand in one of the two tellings and nowhere else in the story
 * @param conflicts what the two tellings say differently; with any, the band is never automatic
 */
public record RepeatedLead(
        List<Integer> removed,
        List<String> repeats,
        Verdict verdict,
        LeadMatch match,
        List<Fact> onlyInOne,
        List<Conflict> conflicts) {
    public RepeatedLead {
        removed = List.copyOf(removed);
        repeats = List.copyOf(repeats);
        onlyInOne = List.copyOf(onlyInOne);
        conflicts = List.copyOf(conflicts);
    }

    /** Whether it may be acted on unseen. */
    public Band band() {
        return verdict.band();
    }

    /** How it repeats. */
    public Kind kind() {
        return match.kind();
    }

    /** Probability that both tell the same main news, 0 to 1. */
    public double score() {
        return match.score();
    }

    /** Why, in words: what each feature that had a say measured, and the log odds that it adds, the weightiest first. */
    public List<String> reasons() {
        return LeadReasons.of(match);
    }
}
