package org.copytaster.enrich.lead.conflict;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copytaster.enrich.lead.conflict.Conflict.Sort;

/**
 * Both speak of an affair that goes by steps, and of no step in common: arrested here, charged there. A step that is to come
 * is another than the same step taken: "sentenced" and "to be sentenced next month".
 */
final class LadderRule implements ConflictRule {
    /** Behind so few words "next" says when a step is taken. */
    private static final int REACH = 3;

    /** More steps than any affair has. */
    private static final int TO_COME = 100;

    @Override
    public List<Conflict> between(Statement a, Statement b) {
        var ofA = steps(a);
        var ofB = steps(b);
        var found = new ArrayList<Conflict>();
        for (var line : ofA.keySet()) {
            var stepsA = ofA.get(line);
            var stepsB = ofB.getOrDefault(line, Map.of());
            if (!stepsB.isEmpty() && Collections.disjoint(stepsA.keySet(), stepsB.keySet())) {
                found.add(new Conflict(Sort.STAGE, a.places(stepsA.values()), b.places(stepsB.values())));
            }
        }
        return found;
    }

    private static Map<Integer, Map<Integer, Hit>> steps(Statement statement) {
        var lines = new HashMap<Integer, Map<Integer, Hit>>();
        for (var hit : statement.hits()) {
            for (var entry : hit.entries()) {
                if (entry.group().equals("ladder")) {
                    var step = entry.side() + (isToCome(statement, hit) ? TO_COME : 0);
                    lines.computeIfAbsent(entry.line(), line -> new HashMap<>()).putIfAbsent(step, hit);
                }
            }
        }
        return lines;
    }

    private static boolean isToCome(Statement statement, Hit hit) {
        var words = statement.words();
        for (var at = hit.last() + 1; at < Math.min(words.size(), hit.last() + 1 + REACH); at++) {
            if (words.get(at).form().equals("next")
                    && words.get(at).sentence() == words.get(hit.last()).sentence()) {
                return true;
            }
        }
        return false;
    }
}
