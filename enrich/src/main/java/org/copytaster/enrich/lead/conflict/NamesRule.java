package org.copytaster.enrich.lead.conflict;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.copytaster.enrich.lead.conflict.Conflict.Sort;

/** Each gives a name that the other does not: not in full, not by its surname, its initials, its country or capital. */
final class NamesRule implements ConflictRule {
    private static final int SHORTEST_SHARED = 5;

    private final NameSpans names;
    private final Nations nations;

    NamesRule(NameSpans names, Nations nations) {
        this.names = names;
        this.nations = nations;
    }

    @Override
    public List<Conflict> between(Statement a, Statement b) {
        var ofA = names.of(a);
        var ofB = names.of(b);
        var onlyA = without(a, ofA, b, ofB);
        var onlyB = without(b, ofB, a, ofA);
        var found = new ArrayList<Conflict>();
        if (areInOnePlace(a, onlyA, b, onlyB)) {
            found.add(new Conflict(Sort.NAME, places(a, onlyA), places(b, onlyB)));
        }
        for (var one : ofA) {
            for (var other : ofB) {
                if (areNamesakes(a, one, b, other)) {
                    found.add(new Conflict(Sort.NAME, places(a, List.of(one)), places(b, List.of(other))));
                }
            }
        }
        return found;
    }

    /** Further names on both sides are details; one in the place of another is a conflict. */
    private static boolean areInOnePlace(Statement a, List<NameSpan> onlyA, Statement b, List<NameSpan> onlyB) {
        for (var one : onlyA) {
            for (var other : onlyB) {
                if (Context.isShared(a, one.first(), one.last(), b, other.first(), other.last())) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<NameSpan> without(Statement statement, List<NameSpan> own, Statement other, List<NameSpan> others) {
        var countries = new HashSet<String>();
        others.forEach(name -> countries.addAll(nations.of(other.words(), name)));
        return own.stream()
                .filter(name -> !isTold(statement, name, other, others, countries))
                .toList();
    }

    private boolean isTold(
            Statement statement, NameSpan name, Statement other, List<NameSpan> others, Set<String> countries) {
        var told = 0;
        for (var at = name.first(); at <= name.last(); at++) {
            var word = statement.words().get(at);
            told += other.tells(word) || isPartOf(word, other) ? 1 : 0;
        }
        var last = statement.words().get(name.last());
        if (2 * told > name.size() || other.tells(last) || isPartOf(last, other)) {
            return true;
        }
        return nations.of(statement.words(), name).stream().anyMatch(countries::contains)
                || abbreviates(statement, name, other)
                || others.stream().anyMatch(one -> isAbbreviated(statement, name, other, one));
    }

    /** Norway and Norwegian, Brussels and Brussels-based. */
    private static boolean isPartOf(Word word, Statement other) {
        var form = word.form();
        return form.length() >= SHORTEST_SHARED
                && other.words().stream()
                        .anyMatch(one ->
                                one.capital() && one.form().length() >= SHORTEST_SHARED && isNear(one.form(), form));
    }

    /** The same beginning, or two letters apart: names from other scripts are written in many ways. */
    private static boolean isNear(String one, String other) {
        return one.regionMatches(0, other, 0, SHORTEST_SHARED)
                || (Math.min(one.length(), other.length()) > SHORTEST_SHARED && Letters.distance(one, other) <= 2);
    }

    /** WHO beside words that begin with these letters. */
    private static boolean abbreviates(Statement statement, NameSpan name, Statement other) {
        var letters = statement.words().get(name.first()).form();
        if (name.size() > 1 || letters.length() < 2 || letters.length() > 5) {
            return false;
        }
        for (var at = 0; at + letters.length() <= other.words().size(); at++) {
            if (spells(other, at, letters)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAbbreviated(Statement statement, NameSpan name, Statement other, NameSpan letters) {
        if (letters.size() > 1) {
            return false;
        }
        var initials = new StringBuilder();
        for (var at = name.first(); at <= name.last(); at++) {
            initials.append(statement.words().get(at).form().charAt(0));
        }
        return other.words().get(letters.first()).form().contentEquals(initials);
    }

    private static boolean spells(Statement other, int at, String letters) {
        for (var i = 0; i < letters.length(); i++) {
            if (other.words().get(at + i).form().charAt(0) != letters.charAt(i)
                    || !other.words().get(at).capital()) {
                return false;
            }
        }
        return true;
    }

    /** Two words that end alike and begin with words that the other does not have: two people of one surname. */
    private static boolean areNamesakes(Statement a, NameSpan one, Statement b, NameSpan other) {
        if (one.size() != 2 || other.size() != 2) {
            return false;
        }
        var firstA = a.words().get(one.first());
        var firstB = b.words().get(other.first());
        return a.words()
                        .get(one.last())
                        .stem()
                        .equals(b.words().get(other.last()).stem())
                && !b.tells(firstA)
                && !a.tells(firstB);
    }

    private static List<Place> places(Statement statement, List<NameSpan> names) {
        return names.stream()
                .map(name -> statement.place(name.first(), name.last()))
                .toList();
    }
}
