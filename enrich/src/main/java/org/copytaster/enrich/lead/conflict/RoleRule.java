package org.copytaster.enrich.lead.conflict;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.copytaster.enrich.lead.conflict.Conflict.Sort;
import org.copytaster.enrich.lead.text.Role;

/**
 * The same two names in both tellings, and each stands in one telling where the other stands in the other: what follows A
 * there follows B here, what goes before B there goes before A here. With "by" before one of them it is the other way round:
 * who beats and who was beaten by are the same.
 */
final class RoleRule implements ConflictRule {
    private static final int REACH = 3;
    private static final int BETWEEN = 4;
    private static final Set<String> JOINS =
            Set.of("and", "or", "in", "at", "of", "between", "near", "who", "which", "s");
    private static final Set<String> PLACES = Set.of("at", "in", "near", "off", "outside", "from");
    private static final Set<String> DIRECTIONS =
            Set.of("from", "to", "against", "over", "for", "with", "after", "before");

    private final NameSpans names;
    private final Nations nations;

    RoleRule(NameSpans names, Nations nations) {
        this.names = names;
        this.nations = nations;
    }

    @Override
    public List<Conflict> between(Statement a, Statement b) {
        var shared = shared(a, b);
        for (var i = 0; i < shared.size(); i++) {
            for (var j = i + 1; j < shared.size(); j++) {
                var one = shared.get(i);
                var other = shared.get(j);
                if (haveNoRoles(a, b, one, other)) {
                    continue;
                }
                var straight = alike(a, one.inA(), b, one.inB()) + alike(a, other.inA(), b, other.inB());
                var crossed = alike(a, one.inA(), b, other.inB()) + alike(a, other.inA(), b, one.inB());
                var turned = isPassive(a, one.inA(), other.inA()) != isPassive(b, one.inB(), other.inB());
                var swapped = isBefore(one.inA(), other.inA()) != isBefore(one.inB(), other.inB());
                var acts = isActed(a, one.inA(), other.inA()) && isActed(b, one.inB(), other.inB());
                if (turned
                        ? straight > crossed + 1 || (acts && !swapped)
                        : crossed > straight + 1 || (acts && swapped)) {
                    return List.of(new Conflict(
                            Sort.ROLES,
                            List.of(place(a, one.inA()), place(a, other.inA())),
                            List.of(place(b, one.inB()), place(b, other.inB()))));
                }
            }
        }
        return List.of();
    }

    /** Whether one belongs to the other in both tellings, as in "Kenya's High Court", or says in both where it happens. */
    private static boolean haveNoRoles(Statement a, Statement b, Both one, Both other) {
        return (isBeside(one.inA(), other.inA()) && isBeside(one.inB(), other.inB()))
                || isPlace(a, b, one)
                || isPlace(a, b, other);
    }

    private static boolean isBeside(NameSpan one, NameSpan other) {
        return one.last() + 1 == other.first() || other.last() + 1 == one.first();
    }

    private static boolean isPlace(Statement a, Statement b, Both name) {
        return isPlace(a, name.inA()) && isPlace(b, name.inB());
    }

    private static boolean isPlace(Statement statement, NameSpan name) {
        return name.first() > 0
                && PLACES.contains(statement.words().get(name.first() - 1).form());
    }

    private static boolean isBefore(NameSpan one, NameSpan other) {
        return one.first() < other.first();
    }

    /** Whether few words stand between the two, among them one that may be a verb and none that joins equals. */
    private static boolean isActed(Statement statement, NameSpan one, NameSpan other) {
        var from = Math.min(one.last(), other.last()) + 1;
        var to = Math.max(one.first(), other.first()) - 1;
        if (to < from || to - from >= BETWEEN) {
            return false;
        }
        var acts = false;
        for (var at = from; at <= to; at++) {
            var word = statement.words().get(at);
            if (JOINS.contains(word.form())
                    || word.sentence() != statement.words().get(from - 1).sentence()) {
                return false;
            }
            acts |= word.term().role() == Role.CONTENT && !word.capital();
        }
        return acts && !statement.between(from - 1, from).contains(",");
    }

    private static Place place(Statement statement, NameSpan name) {
        return statement.place(name.first(), name.last());
    }

    /** A name that both tell, where it first stands in each. */
    private record Both(NameSpan inA, NameSpan inB) {}

    private List<Both> shared(Statement a, Statement b) {
        var shared = new ArrayList<Both>();
        var namesB = names.of(b);
        for (var name : names.of(a)) {
            if (shared.stream().noneMatch(one -> isSame(a, one.inA(), a, name))) {
                namesB.stream()
                        .filter(other -> isSame(a, name, b, other))
                        .findFirst()
                        .ifPresent(other -> shared.add(new Both(name, other)));
            }
        }
        return shared;
    }

    private boolean isSame(Statement a, NameSpan inA, Statement b, NameSpan inB) {
        return a.words().get(inA.last()).stem().equals(b.words().get(inB.last()).stem())
                || !Collections.disjoint(nations.of(a.words(), inA), nations.of(b.words(), inB));
    }

    /** How many words behind both, and how many before both, are the same. */
    private static int alike(Statement a, NameSpan inA, Statement b, NameSpan inB) {
        return common(a, inA.last() + 1, inA.last() + REACH, b, inB.last() + 1, inB.last() + REACH)
                + common(a, inA.first() - REACH, inA.first() - 1, b, inB.first() - REACH, inB.first() - 1);
    }

    private static int common(Statement a, int fromA, int toA, Statement b, int fromB, int toB) {
        var common = 0;
        for (var i = Math.max(0, fromA); i <= Math.min(toA, a.words().size() - 1); i++) {
            for (var j = Math.max(0, fromB); j <= Math.min(toB, b.words().size() - 1); j++) {
                if (says(a.words().get(i)) && a.words().get(i).isLike(b.words().get(j))) {
                    common++;
                }
            }
        }
        return common;
    }

    private static boolean says(Word word) {
        return word.term().carriesNews() || DIRECTIONS.contains(word.form());
    }

    private static boolean isPassive(Statement statement, NameSpan one, NameSpan other) {
        return isBehindBy(statement, one) || isBehindBy(statement, other);
    }

    private static boolean isBehindBy(Statement statement, NameSpan name) {
        for (var at = name.first() - 1; at >= Math.max(0, name.first() - REACH); at--) {
            if (statement.words().get(at).form().equals("by")) {
                return true;
            }
        }
        return false;
    }
}
