package org.copytaster.enrich.entity.sense.rule;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copytaster.enrich.entity.TextField;

/** The rules at work. */
public final class Rules {
    private static final Map<Rule, NameRule> ALL = new EnumMap<>(Map.ofEntries(
            Map.entry(Rule.EDGES, new Edges()),
            Map.entry(Rule.TITLES, new Titles()),
            Map.entry(Rule.CREDITS, new Credits()),
            Map.entry(Rule.DATELINES, new Datelines()),
            Map.entry(Rule.CAPITALS, new Capitals()),
            Map.entry(Rule.NO_NAMES, new NoNames()),
            Map.entry(Rule.DEMONYMS, new Demonyms()),
            Map.entry(Rule.VESSELS, new Vessels()),
            Map.entry(Rule.COMMON_WORDS, new CommonWords()),
            Map.entry(Rule.COMPANIES, new Companies()),
            Map.entry(Rule.LANDFORMS, new Landforms()),
            Map.entry(Rule.LOCATIVES, new Locatives()),
            Map.entry(Rule.BRACKETS, new Brackets()),
            Map.entry(Rule.ONE_TYPE, new OneType()),
            Map.entry(Rule.REPEATS, new RepeatedNames())));

    private Rules() {}

    /** The names as these rules see them, one after the other in the order of {@link Rule}. */
    public static List<Name> apply(Set<Rule> wanted, List<TextField> fields, List<Name> names) {
        var seen = names;
        for (var rule : ALL.entrySet()) {
            seen = wanted.contains(rule.getKey()) ? rule.getValue().apply(fields, seen) : seen;
        }
        return seen;
    }
}
