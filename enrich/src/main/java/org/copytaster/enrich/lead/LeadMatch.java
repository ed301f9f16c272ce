package org.copytaster.enrich.lead;

import java.util.SortedMap;

/**
 * How alike two tellings are.
 *
 * @param score probability that both tell the same main news, 0 to 1
 * @param conflict whether they differ in a number or a day that both give: may be an update
 * @param evidence the value of each feature by its name; empty where a rule decided
 */
public record LeadMatch(double score, Kind kind, boolean conflict, SortedMap<String, Double> evidence) {}
