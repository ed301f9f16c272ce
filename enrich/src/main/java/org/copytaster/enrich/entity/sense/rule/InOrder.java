package org.copytaster.enrich.entity.sense.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names of one field in reading order. */
public final class InOrder {
    private static final Comparator<Name> READING =
            Comparator.comparingInt(Name::start).thenComparing(Name::end, Comparator.reverseOrder());

    private InOrder() {}

    /** Sorted, none over another: of two that touch the one that starts first stays, then the longer. */
    public static List<Name> of(List<Name> names) {
        var kept = new ArrayList<Name>();
        names.stream().sorted(READING).forEach(name -> {
            if (kept.isEmpty() || kept.get(kept.size() - 1).end() <= name.start()) {
                kept.add(name);
            }
        });
        return kept;
    }
}
