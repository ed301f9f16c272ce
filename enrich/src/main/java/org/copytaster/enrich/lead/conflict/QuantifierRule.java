package org.copytaster.enrich.lead.conflict;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.copytaster.enrich.lead.conflict.Conflict.Sort;
import org.copytaster.enrich.lead.text.Role;

/** Both say how much of a set, and differently: all against some; or one alone says "only". */
final class QuantifierRule implements ConflictRule {
    private static final List<String> GROUPS = List.of("all", "most", "some", "few", "none", "only");

    @Override
    public List<Conflict> between(Statement a, Statement b) {
        var ofA = shares(a, b);
        var ofB = shares(b, a);
        var found = new ArrayList<Conflict>();
        if (!ofA.isEmpty() && !ofB.isEmpty() && Collections.disjoint(ofA.keySet(), ofB.keySet())) {
            found.add(new Conflict(Sort.QUANTITY, a.places(ofA.values()), b.places(ofB.values())));
        } else {
            proportions(a, b).ifPresent(found::add);
        }
        return found;
    }

    /** "One in ten" against "more than half": both give a share, at least one of them a fraction, and none of them fits. */
    private static Optional<Conflict> proportions(Statement a, Statement b) {
        var ofA = Proportions.of(a);
        var ofB = Proportions.of(b);
        var isFraction =
                ofA.stream().anyMatch(Proportion::isFraction) || ofB.stream().anyMatch(Proportion::isFraction);
        if (!isFraction
                || ofA.isEmpty()
                || ofB.isEmpty()
                || ofA.stream().anyMatch(one -> ofB.stream().anyMatch(one::fits))) {
            return Optional.empty();
        }
        return Optional.of(new Conflict(Sort.QUANTITY, places(a, ofA), places(b, ofB)));
    }

    private static List<Place> places(Statement statement, List<Proportion> proportions) {
        return proportions.stream()
                .map(one -> statement.place(one.first(), one.last()))
                .toList();
    }

    private static Map<String, Hit> shares(Statement statement, Statement other) {
        var shares = new TreeMap<String, Hit>();
        for (var hit : statement.hits()) {
            for (var group : GROUPS) {
                if (hit.isOf(group)
                        && statement.next(hit.last()).filter(other::tells).isPresent()) {
                    shares.putIfAbsent(group, hit);
                }
            }
        }
        part(statement, other).ifPresent(hit -> shares.putIfAbsent("some", hit));
        return shares;
    }

    /** "three of the nine": some of a set that the other tells of. */
    private static Optional<Hit> part(Statement statement, Statement other) {
        var words = statement.words();
        for (var at = 0; at + 2 < words.size(); at++) {
            if (words.get(at).term().role() == Role.NUMBER
                    && !other.tells(words.get(at))
                    && words.get(at + 1).form().equals("of")
                    && statement
                            .next(at + 1)
                            .filter(word -> word.term().role() == Role.NUMBER && other.tells(word))
                            .isPresent()) {
                return Optional.of(new Hit(at, at + 1, List.of()));
            }
        }
        return Optional.empty();
    }
}
