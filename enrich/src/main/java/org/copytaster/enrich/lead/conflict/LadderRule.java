package org.copytaster.enrich.lead.conflict;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copytaster.enrich.lead.conflict.Conflict.Sort;

/** Both speak of an affair that goes by steps, and of no step in common: arrested here, charged there. */
final class LadderRule implements ConflictRule {
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
                    lines.computeIfAbsent(entry.line(), line -> new HashMap<>()).putIfAbsent(entry.side(), hit);
                }
            }
        }
        return lines;
    }
}
