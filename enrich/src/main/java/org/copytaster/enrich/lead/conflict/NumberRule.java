package org.copytaster.enrich.lead.conflict;

import java.util.ArrayList;
import java.util.List;
import org.copytaster.enrich.lead.conflict.Conflict.Sort;
import org.copytaster.enrich.lead.conflict.Quantity.Kind;

/** Both give a number of a kind, and each gives one that the other does not. */
final class NumberRule implements ConflictRule {
    private final Quantities quantities;

    NumberRule(Quantities quantities) {
        this.quantities = quantities;
    }

    @Override
    public List<Conflict> between(Statement a, Statement b) {
        var ofA = quantities.of(a);
        var ofB = quantities.of(b);
        var found = new ArrayList<Conflict>();
        for (var kind : Kind.values()) {
            var onlyA = without(ofA, ofB, kind);
            var onlyB = without(ofB, ofA, kind);
            if (!onlyA.isEmpty() && !onlyB.isEmpty()) {
                found.add(new Conflict(Sort.NUMBER, places(a, onlyA), places(b, onlyB)));
            }
        }
        return found;
    }

    private static List<Quantity> without(List<Quantity> numbers, List<Quantity> others, Kind kind) {
        return numbers.stream()
                .filter(one -> one.kind() == kind)
                .filter(one -> others.stream().noneMatch(one::fits))
                .toList();
    }

    private static List<Place> places(Statement statement, List<Quantity> numbers) {
        return numbers.stream()
                .map(one -> statement.place(one.first(), one.last()))
                .toList();
    }
}
