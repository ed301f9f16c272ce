package org.copytaster.enrich.lead;

import java.util.List;
import java.util.SortedMap;

/**
 * A lead that is told twice.
 *
 * @param removed numbers of the paragraphs to remove
 * @param repeats what they repeat: numbers of paragraphs, or headline, or summary
 * @param kind exact, near or paraphrase
 * @param band automatic or marked
 * @param score probability that the two tellings are one, 0 to 1
 * @param evidence the features the score rests on, by name
 */
public record RepeatedLead(
        List<Integer> removed,
        List<String> repeats,
        String kind,
        String band,
        double score,
        SortedMap<String, Double> evidence) {}
