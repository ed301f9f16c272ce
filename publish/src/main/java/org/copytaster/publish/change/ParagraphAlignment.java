package org.copytaster.publish.change;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which paragraph of a body became which of the next. A number is no identity from one revision to another, since all
 * behind a new paragraph move on by one, so they are told by their text: what both have in the same order stayed, what
 * else both have moved, what is alike was altered, and the rest came or went.
 */
public final class ParagraphAlignment {
    /** Beyond so many paragraphs that came or went the body counts as another: none of them is looked for. */
    private static final int MOST_EDITS = 2_000;

    private static final int NONE = -1;

    private final List<NumberedText> old;
    private final List<NumberedText> now;
    /** By the place of an old paragraph that of the new one; NONE when it is gone. */
    private final int[] next;

    private final boolean[] stayed;

    private ParagraphAlignment(List<NumberedText> old, List<NumberedText> now) {
        this.old = old;
        this.now = now;
        next = new int[old.size()];
        stayed = new boolean[old.size()];
        Arrays.fill(next, NONE);
    }

    /**
     * Compares two bodies.
     *
     * @return every paragraph of both, once, in the order of the new one; what is gone stands where it stood
     */
    public static List<AlignedText> of(List<NumberedText> old, List<NumberedText> now) {
        var alignment = new ParagraphAlignment(old, now);
        if (alignment.findStayed()) {
            alignment.findMoved();
            alignment.findAltered();
        }
        return alignment.inOrder();
    }

    private boolean findStayed() {
        var numbering = new HashMap<NumberedText, Integer>();
        var script = EditScript.of(numbered(old, numbering), numbered(now, numbering), MOST_EDITS);
        script.ifPresent(found -> found.kept().forEach(kept -> {
            for (int step = 0; step < kept.length(); step++) {
                next[kept.oldStart() + step] = kept.newStart() + step;
                stayed[kept.oldStart() + step] = true;
            }
        }));
        return script.isPresent();
    }

    private static int[] numbered(List<NumberedText> texts, Map<NumberedText, Integer> numbering) {
        return texts.stream()
                .mapToInt(one -> numbering.computeIfAbsent(withoutNumber(one), text -> numbering.size()))
                .toArray();
    }

    private static NumberedText withoutNumber(NumberedText one) {
        return new NumberedText(0, one.kind(), one.text());
    }

    private void findMoved() {
        var places = new HashMap<NumberedText, Deque<Integer>>();
        leftNow()
                .forEach(place -> places.computeIfAbsent(withoutNumber(now.get(place)), text -> new ArrayDeque<>())
                        .add(place));
        for (int place : leftOld()) {
            var found = places.getOrDefault(withoutNumber(old.get(place)), new ArrayDeque<>());
            if (!found.isEmpty()) {
                next[place] = found.remove();
            }
        }
    }

    private void findAltered() {
        var before = leftOld();
        var after = leftNow();
        AlteredPairs.of(
                        before.stream().map(old::get).toList(),
                        after.stream().map(now::get).toList())
                .forEach((one, other) -> next[before.get(one)] = after.get(other));
    }

    private List<Integer> leftOld() {
        var left = new ArrayList<Integer>();
        for (int place = 0; place < old.size(); place++) {
            if (next[place] == NONE) {
                left.add(place);
            }
        }
        return left;
    }

    private List<Integer> leftNow() {
        var taken = new boolean[now.size()];
        Arrays.stream(next).filter(place -> place != NONE).forEach(place -> taken[place] = true);
        var left = new ArrayList<Integer>();
        for (int place = 0; place < taken.length; place++) {
            if (!taken[place]) {
                left.add(place);
            }
        }
        return left;
    }

    private List<AlignedText> inOrder() {
        var origin = new int[now.size()];
        Arrays.fill(origin, NONE);
        for (int place = 0; place < next.length; place++) {
            if (next[place] != NONE) {
                origin[next[place]] = place;
            }
        }
        var all = new ArrayList<AlignedText>();
        int told = 0;
        for (int place = 0; place < origin.length; place++) {
            int from = origin[place];
            var one = from == NONE ? new AlignedText.Added(now.get(place)) : aligned(from, now.get(place));
            if (from == NONE) {
                // What went where something came: first the old, then the new.
                told = tellGone(told, endOfGone(told), all);
            } else if (from >= told && !(one instanceof AlignedText.Moved)) {
                told = tellGone(told, from, all) + 1;
            }
            all.add(one);
        }
        tellGone(told, old.size(), all);
        return List.copyOf(all);
    }

    private int endOfGone(int from) {
        int end = from;
        while (end < next.length && next[end] == NONE) {
            end++;
        }
        return end;
    }

    private AlignedText aligned(int from, NumberedText here) {
        var before = old.get(from);
        if (stayed[from]) {
            return new AlignedText.Same(before, here);
        }
        return before.isSameAs(here) ? new AlignedText.Moved(before, here) : new AlignedText.Altered(before, here);
    }

    /** Adds what is gone of the old ones from one to before another. */
    private int tellGone(int from, int to, List<AlignedText> all) {
        for (int place = from; place < to; place++) {
            if (next[place] == NONE) {
                all.add(new AlignedText.Gone(old.get(place)));
            }
        }
        return to;
    }
}
