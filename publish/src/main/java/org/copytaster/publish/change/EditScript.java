package org.copytaster.publish.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The shortest way from one sequence to another by leaving out and putting in, as Myers finds it (An O(ND) Difference
 * Algorithm and Its Variations, Algorithmica 1, 1986, the greedy one). It takes time and memory by the square of the
 * number of edits, so beyond a limit there is no answer.
 *
 * @param kept the stretches that both have, in order and without neighbours that touch in both
 */
record EditScript(List<Kept> kept) {
    EditScript {
        kept = List.copyOf(kept);
    }

    /**
     * A stretch that is the same in both.
     *
     * @param oldStart where it begins in the first sequence
     * @param newStart where it begins in the second
     * @param length how long it is, at least 1
     */
    record Kept(int oldStart, int newStart, int length) {}

    /**
     * Compares two sequences of numbers.
     *
     * @param most how many edits are allowed, those at the common beginning and end not counted: there are none
     * @return empty when more are needed
     */
    static Optional<EditScript> of(int[] old, int[] now, int most) {
        int shorter = Math.min(old.length, now.length);
        int begin = 0;
        while (begin < shorter && old[begin] == now[begin]) {
            begin++;
        }
        int end = 0;
        while (end < shorter - begin && old[old.length - 1 - end] == now[now.length - 1 - end]) {
            end++;
        }
        var middle = middle(
                Arrays.copyOfRange(old, begin, old.length - end),
                Arrays.copyOfRange(now, begin, now.length - end),
                most);
        int before = begin;
        int behind = end;
        return middle.map(pairs -> {
            var all = new ArrayList<Kept>();
            add(all, new Kept(0, 0, before));
            pairs.forEach(one -> add(all, new Kept(one.oldStart() + before, one.newStart() + before, one.length())));
            add(all, new Kept(old.length - behind, now.length - behind, behind));
            return new EditScript(all);
        });
    }

    /** Puts a stretch at the end; it goes on with the last one where nothing stands between. */
    private static void add(List<Kept> to, Kept next) {
        if (next.length() == 0) {
            return;
        }
        int last = to.size() - 1;
        if (last >= 0
                && to.get(last).oldStart() + to.get(last).length() == next.oldStart()
                && to.get(last).newStart() + to.get(last).length() == next.newStart()) {
            var before = to.get(last);
            to.set(last, new Kept(before.oldStart(), before.newStart(), before.length() + next.length()));
        } else {
            to.add(next);
        }
    }

    private static Optional<List<Kept>> middle(int[] old, int[] now, int most) {
        int limit = Math.min(most, old.length + now.length);
        var reached = new ArrayList<int[]>();
        // furthest[edits + k]: how far in the old one the best way of so many edits comes that ends on the diagonal k =
        // old - new.
        var before = new int[] {0};
        for (int edits = 0; edits <= limit; edits++) {
            var furthest = new int[2 * edits + 1];
            for (int k = -edits; k <= edits; k += 2) {
                int x = edits == 0 ? 0 : step(before, edits, k);
                int y = x - k;
                while (x < old.length && y < now.length && old[x] == now[y]) {
                    x++;
                    y++;
                }
                furthest[edits + k] = x;
                if (x >= old.length && y >= now.length) {
                    reached.add(furthest);
                    return Optional.of(wayBack(reached, old.length, now.length));
                }
            }
            reached.add(furthest);
            before = furthest;
        }
        return Optional.empty();
    }

    /** How far one more edit comes on this diagonal: something put in from the one above, or left out from the one below. */
    private static int step(int[] before, int edits, int k) {
        return putsIn(before, edits, k) ? before[edits + k] : before[edits + k - 2] + 1;
    }

    private static boolean putsIn(int[] before, int edits, int k) {
        return k == -edits || (k != edits && before[edits + k - 2] < before[edits + k]);
    }

    private static List<Kept> wayBack(List<int[]> reached, int oldLength, int newLength) {
        var kept = new ArrayList<Kept>();
        int x = oldLength;
        int k = oldLength - newLength;
        for (int edits = reached.size() - 1; edits > 0; edits--) {
            var before = reached.get(edits - 1);
            boolean putsIn = putsIn(before, edits, k);
            int from = step(before, edits, k);
            if (x > from) {
                kept.add(new Kept(from, from - k, x - from));
            }
            k += putsIn ? 1 : -1;
            x = putsIn ? from : from - 1;
        }
        if (x > 0) {
            kept.add(new Kept(0, 0, x));
        }
        Collections.reverse(kept);
        return kept;
    }
}
