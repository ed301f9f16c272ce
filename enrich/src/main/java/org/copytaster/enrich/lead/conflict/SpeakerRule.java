package org.copytaster.enrich.lead.conflict;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.copytaster.enrich.lead.conflict.Conflict.Sort;

/** Both say who says it, and parties that have no word in common: the army and the rebels. */
final class SpeakerRule implements ConflictRule {
    private static final int REACH = 6;

    @Override
    public List<Conflict> between(Statement a, Statement b) {
        var ofA = speakers(a);
        var ofB = speakers(b);
        if (ofA.isEmpty() || ofB.isEmpty() || !Collections.disjoint(ofA.keySet(), ofB.keySet())) {
            return List.of();
        }
        return List.of(new Conflict(Sort.SPEAKER, a.places(ofA.values()), b.places(ofB.values())));
    }

    private static Map<Integer, Hit> speakers(Statement statement) {
        var speakers = new TreeMap<Integer, Hit>();
        for (var hit : statement.hits()) {
            for (var entry : hit.entries()) {
                if (entry.group().equals("side") && speaks(statement, hit)) {
                    speakers.putIfAbsent(entry.side(), hit);
                }
            }
        }
        return speakers;
    }

    private static boolean speaks(Statement statement, Hit hit) {
        var words = statement.words();
        for (var at = Math.max(0, hit.first() - REACH); at < Math.min(words.size(), hit.last() + REACH); at++) {
            if (words.get(at).term().speaking()
                    && words.get(at).sentence() == words.get(hit.first()).sentence()) {
                return true;
            }
        }
        return false;
    }
}
