package org.copytaster.enrich.entity.sense.rule;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copytaster.enrich.entity.TextField;

/** The rules at work. */
public final class Rules {
    private static final Map<Rule, NameRule> ALL = new EnumMap<>(Map.of(
            Rule.EDGES, new Edges(),
            Rule.TITLES, new Titles(),
            Rule.CREDITS, new Credits(),
            Rule.DATELINES, new Datelines(),
            Rule.CAPITALS, new Capitals(),
            Rule.NO_NAMES, new NoNames(),
            Rule.DEMONYMS, new Demonyms(),
            Rule.BRACKETS, new Brackets(),
            Rule.ONE_TYPE, new OneType(),
            Rule.REPEATS, new RepeatedNames()));

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
