package org.copytaster.enrich.lead.conflict;

import java.util.ArrayList;
import java.util.List;
import org.copytaster.enrich.lead.conflict.Conflict.Sort;

/** What may be or is to come in one telling is told as it is in the other: "may slow" and "slows", "will begin" and "began". */
final class ModalityRule implements ConflictRule {
    @Override
    public List<Conflict> between(Statement a, Statement b) {
        var found = new ArrayList<Conflict>();
        find(a, b).forEach(one -> found.add(new Conflict(Sort.MODALITY, List.of(one.own()), List.of(one.other()))));
        find(b, a).forEach(one -> found.add(new Conflict(Sort.MODALITY, List.of(one.other()), List.of(one.own()))));
        return found;
    }

    private record Pair(Place own, Place other) {}

    private static List<Pair> find(Statement statement, Statement other) {
        var found = new ArrayList<Pair>();
        for (var hit : statement.hits()) {
            if ((hit.isOf("possible") || hit.isOf("ahead")) && !isMonth(statement, hit)) {
                var told = statement.next(hit.last()).map(other::positions).orElse(List.of());
                if (!told.isEmpty() && told.stream().noneMatch(at -> isOpen(other, at))) {
                    found.add(
                            new Pair(statement.place(hit.first(), hit.last()), other.place(told.get(0), told.get(0))));
                }
            }
        }
        return found;
    }

    /** May with a capital within a sentence. */
    private static boolean isMonth(Statement statement, Hit hit) {
        var word = statement.words().get(hit.first());
        return word.capital() && !word.opens();
    }

    private static boolean isOpen(Statement statement, int at) {
        return statement.isBehind(at, "possible") || statement.isBehind(at, "ahead");
    }
}
