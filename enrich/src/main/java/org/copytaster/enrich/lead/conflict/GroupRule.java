package org.copytaster.enrich.lead.conflict;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.copytaster.enrich.lead.conflict.Conflict.Sort;

/** Each telling has a word of one of two groups, and not of the same. */
final class GroupRule implements ConflictRule {
    private final Sort sort;
    private final Set<String> first;
    private final Set<String> second;

    GroupRule(Sort sort, Set<String> first, Set<String> second) {
        this.sort = sort;
        this.first = first;
        this.second = second;
    }

    @Override
    public List<Conflict> between(Statement a, Statement b) {
        var firstA = hits(a, first);
        var secondA = hits(a, second);
        var firstB = hits(b, first);
        var secondB = hits(b, second);
        var differ = (!firstA.isEmpty() && secondA.isEmpty() && firstB.isEmpty() && !secondB.isEmpty())
                || (firstA.isEmpty() && !secondA.isEmpty() && !firstB.isEmpty() && secondB.isEmpty());
        if (!differ) {
            return List.of();
        }
        return List.of(new Conflict(sort, places(a, firstA, secondA), places(b, firstB, secondB)));
    }

    private static List<Hit> hits(Statement statement, Set<String> groups) {
        return statement.hits().stream()
                .filter(hit -> groups.stream().anyMatch(hit::isOf))
                .toList();
    }

    private static List<Place> places(Statement statement, List<Hit> first, List<Hit> second) {
        return Stream.concat(first.stream(), second.stream())
                .map(hit -> statement.place(hit.first(), hit.last()))
                .toList();
    }
}
