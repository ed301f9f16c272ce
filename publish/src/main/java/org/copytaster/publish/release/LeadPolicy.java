package org.copytaster.publish.release;

import java.util.List;
import java.util.NavigableMap;
import java.util.stream.Collectors;

/**
 * What becomes of a repeated lead in the clean copy. In the automatic band the earlier telling leaves the body: it
 * becomes the summary where the agency sent none. In any other band the body stays as it came.
 */
public final class LeadPolicy {
    private LeadPolicy() {}

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

    /**
     * Applies the policy.
     *
     * @param band automatic, marked, or empty when no lead is repeated
     * @param repeated numbers of the paragraphs of the earlier telling
     * @param summary the agency's summary; blank when it sent none
     * @param paragraphs the texts of the body by number
     */
    public static CleanLead apply(
            String band, List<Integer> repeated, String summary, NavigableMap<Integer, String> paragraphs) {
        var removed = repeated.stream()
                .filter(paragraphs::containsKey)
                .sorted()
                .distinct()
                .toList();
        // A body is never emptied, whatever the comparison says.
        if (!band.equals("automatic") || removed.isEmpty() || removed.size() == paragraphs.size()) {
            return new CleanLead(List.of(), summary, false);
        }
        if (!summary.isBlank()) {
            return new CleanLead(removed, summary, false);
        }
        var moved = removed.stream().map(paragraphs::get).collect(Collectors.joining(" "));
        return new CleanLead(removed, moved, true);
    }
}
