package org.copytaster.publish.release;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What becomes of a repeated lead in the clean copy, once its band is automatic. In any other band the body stays as it
 * came.
 */
public enum LeadPolicy {
    /** The body keeps the agency's lead; the editor's telling becomes the summary where the agency sent none. */
    AGENCY,
    /** The body keeps the editor's telling; the agency's lead stands under removed. */
    EDITOR,
    /** The body keeps both; the record says which they are. */
    BOTH;

    /**
     * A lead that is told twice.
     *
     * @param band automatic, marked, or empty when none is
     * @param editors numbers of the paragraphs of the editor's telling
     * @param agencys numbers of the paragraphs of the agency's; empty when it repeats a headline or a summary
     */
    public record Repeat(String band, List<Integer> editors, List<Integer> agencys) {
        public Repeat {
            editors = List.copyOf(editors);
            agencys = List.copyOf(agencys);
        }
    }

    /**
     * What the clean copy looks like at its top. Paragraphs keep their numbers.
     *
     * @param removed numbers of the paragraphs that the body lacks, in order
     * @param summary the summary
     * @param movedToSummary whether the summary now carries what was removed
     */
    public record CleanLead(List<Integer> removed, String summary, boolean movedToSummary) {
        public CleanLead {
            removed = List.copyOf(removed);
        }
    }

    /** The policy of this name, in lower case. */
    public static Optional<LeadPolicy> named(String name) {
        return Arrays.stream(values())
                .filter(policy -> policy.toString().equals(name))
                .findFirst();
    }

    /** As it stands in settings and in the record. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Applies the policy.
     *
     * @param repeat what enrichment found
     * @param summary the agency's summary; empty when it sent none
     * @param paragraphs the texts of the body by number
     */
    public CleanLead apply(Repeat repeat, String summary, NavigableMap<Integer, String> paragraphs) {
        var goes = switch (this) {
            case AGENCY -> repeat.editors();
            case EDITOR -> repeat.agencys();
            case BOTH -> List.<Integer>of();
        };
        var removed = goes.stream()
                .filter(paragraphs::containsKey)
                .sorted()
                .distinct()
                .toList();
        // A body is never emptied, whatever the comparison says.
        if (!repeat.band().equals("automatic") || removed.isEmpty() || removed.size() == paragraphs.size()) {
            return new CleanLead(List.of(), summary, false);
        }
        // Empty, not blank: what is moved back must leave the summary as it came, to the byte.
        if (this == EDITOR || !summary.isEmpty()) {
            return new CleanLead(removed, summary, false);
        }
        var moved = removed.stream().map(paragraphs::get).collect(Collectors.joining(" "));
        return new CleanLead(removed, moved, !moved.isEmpty());
    }
}
