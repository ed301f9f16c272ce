package org.copytaster.enrich.entity.sense.rule;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copytaster.enrich.entity.TextField;
import org.copytaster.enrich.entity.sense.join.Key;

/** One name has one type in a story: the one it was given most often, of two the one given first. */
final class OneType implements NameRule {
    @Override
    public List<Name> apply(List<TextField> fields, List<Name> names) {
        var counts = new HashMap<String, Map<String, Integer>>();
        for (var name : names) {
            if (name.isProper()) {
                counts.computeIfAbsent(Key.of(name.text()), key -> new LinkedHashMap<>())
                        .merge(name.type(), 1, Integer::sum);
            }
        }
        return names.stream()
                .map(name -> name.isProper()
                        ? name.typed(
                                most(counts.getOrDefault(Key.of(name.text()), Map.of()), name.type()), Rule.ONE_TYPE)
                        : name)
                .toList();
    }

    private static String most(Map<String, Integer> counts, String own) {
        var best = own;
        var most = 0;
        for (var count : counts.entrySet()) {
            if (count.getValue() > most) {
                best = count.getKey();
                most = count.getValue();
            }
        }
        return best;
    }
}
