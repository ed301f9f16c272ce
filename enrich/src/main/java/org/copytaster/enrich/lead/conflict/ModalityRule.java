package org.copytaster.enrich.lead.conflict;

import java.util.ArrayList;
import java.util.List;
import org.copytaster.enrich.lead.conflict.Conflict.Sort;

/** What may be or is to come in one telling is told as it is in the other: "may slow" and "slows", "will begin" and "began". */
final class ModalityRule implements ConflictRule {
    @Override
    public List<Conflict> between(Statement a, Statement b) {
        var found = find(a, b);
        find(b, a).forEach(conflict -> found.add(conflict.turned()));
        return found;
    }

    private static List<Conflict> find(Statement statement, Statement other) {
        var found = new ArrayList<Conflict>();
        for (var hit : statement.hits()) {
            if ((hit.isOf("possible") || hit.isOf("ahead")) && !isMonth(statement, hit)) {
                var told = statement.next(hit.last()).map(other::positions).orElse(List.of());
                if (!told.isEmpty() && told.stream().noneMatch(at -> isOpen(other, at))) {
                    found.add(new Conflict(
                            Sort.MODALITY,
                            List.of(statement.place(hit)),
                            List.of(other.place(told.get(0), told.get(0)))));
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
