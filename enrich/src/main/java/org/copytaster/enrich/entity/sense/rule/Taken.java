package org.copytaster.enrich.entity.sense.rule;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Where in a field names stand already; they do not overlap. */
final class Taken {
    private final TreeMap<Integer, Name> byStart = new TreeMap<>();

    Taken(Collection<Name> names) {
        names.forEach(name -> byStart.put(name.start(), name));
    }

    /** The last name that touches this stretch. */
    Optional<Name> at(int start, int end) {
        return Optional.ofNullable(byStart.lowerEntry(end))
                .map(Map.Entry::getValue)
                .filter(name -> name.touches(start, end));
    }
}
