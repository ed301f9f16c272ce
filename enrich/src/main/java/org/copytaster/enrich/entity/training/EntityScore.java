package org.copytaster.enrich.entity.training;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.copytaster.enrich.entity.EntityTagger;
import org.copytaster.enrich.entity.TaggedSpan;
import org.copytaster.enrich.entity.recogniser.Tag;

/** Strict precision, recall and F1 of names: a name counts when both ends and the type are right. */
public final class EntityScore {
    private final int[] right = new int[Tag.TYPES.size()];
    private final int[] found = new int[Tag.TYPES.size()];
    private final int[] gold = new int[Tag.TYPES.size()];

    /** The score of a recogniser on labelled stories, each tagged as a whole. */
    public static EntityScore of(EntityTagger tagger, Collection<LabelledStory> stories) {
        var score = new EntityScore();
        stories.forEach(story -> score.add(story.names(), tagger.tag(story.fields())));
        return score;
    }

    /** Counts one story. */
    public void add(List<TaggedSpan> expected, List<TaggedSpan> answered) {
        var wanted = new HashSet<>(expected);
        expected.forEach(name -> gold[Tag.TYPES.indexOf(name.type())]++);
        for (var name : answered) {
            var type = Tag.TYPES.indexOf(name.type());
            found[type]++;
            right[type] += wanted.contains(name) ? 1 : 0;
        }
    }

    /** Of all types together, 0 to 1. */
    public double f1() {
        return f1(sum(right), sum(found), sum(gold));
    }

    /** Of one type, 0 to 1. */
    public double f1(String type) {
        var n = Tag.TYPES.indexOf(type);
        return f1(right[n], found[n], gold[n]);
    }

    /** A line for each type and one for all: precision, recall and F1 in percent, and how many names gold has. */
    public String table() {
        var lines = new StringBuilder(String.format(Locale.ROOT, "%-14s%7s%7s%7s%8s%n", "", "P", "R", "F1", "names"));
        IntStream.range(0, Tag.TYPES.size())
                .forEach(n -> lines.append(line(Tag.TYPES.get(n), right[n], found[n], gold[n])));
        return lines.append(line("all", sum(right), sum(found), sum(gold))).toString();
    }

    private static String line(String name, int right, int found, int gold) {
        return String.format(
                Locale.ROOT,
                "%-14s%7.2f%7.2f%7.2f%8d%n",
                name,
                100 * ratio(right, found),
                100 * ratio(right, gold),
                100 * f1(right, found, gold),
                gold);
    }

    private static double f1(int right, int found, int gold) {
        return ratio(2 * right, found + gold);
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static int sum(int[] counts) {
        return IntStream.of(counts).sum();
    }
}
