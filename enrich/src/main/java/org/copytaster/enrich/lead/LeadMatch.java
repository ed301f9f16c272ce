package org.copytaster.enrich.lead;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How alike two tellings are.
 *
 * @param score probability that both tell the same main news, 0 to 1
 * @param contributions what each feature had to say, in the features' order; empty where a rule decided
 */
public record LeadMatch(double score, Kind kind, List<Contribution> contributions) {
    public LeadMatch {
        contributions = List.copyOf(contributions);
    }

    /**
     * What a feature had to say.
     *
     * @param name the feature's name in the model
     * @param meaning the same in words
     * @param value what it measured
     * @param logOdds what that adds to the log odds of a repeat; below 0 it speaks against one
     */
    public record Contribution(String name, String meaning, double value, double logOdds) {}

    /** A pair that does not repeat. */
    static LeadMatch none() {
        return new LeadMatch(0, Kind.PARAPHRASE, List.of());
    }

    /** The value of each feature by its name. */
    public SortedMap<String, Double> evidence() {
        var evidence = new TreeMap<String, Double>();
        contributions.forEach(one -> evidence.put(one.name(), one.value()));
        return evidence;
    }
}
