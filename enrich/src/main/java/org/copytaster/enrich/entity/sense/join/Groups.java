package org.copytaster.enrich.entity.sense.join;

import java.util.stream.IntStream;

/** Which of a row of things belong together (union-find); a group is called by the first of it. */
final class Groups {
    private final int[] parents;

    Groups(int size) {
        parents = IntStream.range(0, size).toArray();
    }

    void join(int one, int other) {
        var first = of(one);
        var second = of(other);
        parents[Math.max(first, second)] = Math.min(first, second);
    }

    int of(int one) {
        var at = one;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }
}
