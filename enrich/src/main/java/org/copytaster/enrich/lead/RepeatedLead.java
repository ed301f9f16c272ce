package org.copytaster.enrich.lead;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An opening told twice.
 *
 * @param removed numbers of the paragraphs that may go: the earlier telling
 * @param repeats what they repeat: paragraph numbers in decimal digits, or "headline" or "summary"
 * @param kind exact, near or paraphrase, as in {@link Kind}
 * @param band automatic (act) or marked (only say so), as in {@link Band}
 * @param score probability that both tell the same main news, 0 to 1
 * @param evidence the value of each feature by its name
 */
public record RepeatedLead(
        List<Integer> removed,
        List<String> repeats,
        String kind,
        String band,
        double score,
        SortedMap<String, Double> evidence) {
    public RepeatedLead {
        removed = List.copyOf(removed);
        repeats = List.copyOf(repeats);
        evidence = Collections.unmodifiableSortedMap(new TreeMap<>(evidence));
    }
}
