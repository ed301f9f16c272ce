package org.copytaster.standalone.show;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map of the newest keys: the oldest goes when there are too many. Not thread-safe. */
final class Newest<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;

    private final int limit;

    /**
     * An empty one.
     *
     * @param limit how many keys are kept, at least 1
     */
    Newest(int limit) {
        this.limit = limit;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > limit;
    }
}
