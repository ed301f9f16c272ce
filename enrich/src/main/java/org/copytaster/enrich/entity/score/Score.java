package org.copytaster.enrich.entity.score;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.copytaster.enrich.entity.TaggedSpan;

/**
 * Strict precision, recall and F1 (CoNLL-2003): a name counts when its first code unit, its last and its type are
 * right. Beside it the figures without the type, which tell wrong types from wrong places. Not safe for several
 * threads.
 */
public final class Score {
    private static final String ALL = "all";
    private static final String ANY_TYPE = "any type";

    private final TreeMap<String, Counts> classes = new TreeMap<>(Set.of("person", "organisation", "place").stream()
            .collect(Collectors.toMap(type -> type, type -> new Counts())));
    private final Counts all = new Counts();
    private final Counts anyType = new Counts();

    private static final class Counts {
        private int right;
        private int found;
        private int wanted;

        void add(Set<?> gold, Set<?> answer) {
            wanted += gold.size();
            found += answer.size();
            right += (int) answer.stream().filter(gold::contains).count();
        }

        double precision() {
            return found == 0 ? 0 : 100.0 * right / found;
        }

        double recall() {
            return wanted == 0 ? 0 : 100.0 * right / wanted;
        }

        double f1() {
            return found + wanted == 0 ? 0 : 200.0 * right / (found + wanted);
        }
    }

    /** Counts a story: the names that people marked, and those that were found. */
    public void add(Collection<TaggedSpan> gold, Collection<TaggedSpan> found) {
        all.add(new HashSet<>(gold), new HashSet<>(found));
        anyType.add(untyped(gold), untyped(found));
        classes.forEach((type, counts) -> counts.add(only(type, gold), only(type, found)));
    }

    private static Set<TaggedSpan> untyped(Collection<TaggedSpan> spans) {
        return spans.stream()
                .map(span -> new TaggedSpan(span.field(), "", span.start(), span.end()))
                .collect(Collectors.toSet());
    }

    private static Set<TaggedSpan> only(String type, Collection<TaggedSpan> spans) {
        return spans.stream().filter(span -> span.type().equals(type)).collect(Collectors.toSet());
    }

    /** F1 over all classes, 0 to 100. */
    public double f1() {
        return all.f1();
    }

    /** F1 of one class, 0 to 100; 0 for one that is not known. */
    public double f1(String type) {
        return classes.getOrDefault(type, new Counts()).f1();
    }

    /** The figures as a table. */
    public List<String> lines() {
        var lines = new java.util.ArrayList<String>();
        lines.add(String.format(
                Locale.ROOT, "%-14s %6s %6s %6s %8s %8s %8s", "", "P", "R", "F1", "right", "found", "gold"));
        classes.forEach((type, counts) -> lines.add(line(type, counts)));
        lines.add(line(ALL, all));
        lines.add(line(ANY_TYPE, anyType));
        return List.copyOf(lines);
    }

    private static String line(String name, Counts counts) {
        return String.format(
                Locale.ROOT,
                "%-14s %6.1f %6.1f %6.1f %8d %8d %8d",
                name,
                counts.precision(),
                counts.recall(),
                counts.f1(),
                counts.right,
                counts.found,
                counts.wanted);
    }
}
