package org.copytaster.enrich.lead.training;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Counts hits, misses and false alarms as a copy editor would. */
final class HitCounts {
    private int hits;
    private int repeats;
    private int falseAlarms;
    private int published;
    private int publishedAlarms;
    private final Map<String, int[]> kinds = new TreeMap<>();

    /** Counts the answer given to a story. A wrong pair is a miss and a false alarm. */
    void count(LabelledLead story, Optional<Set<Integer>> answer) {
        var hit = answer.filter(story::isHit).isPresent();
        var kind = kinds.computeIfAbsent(story.kind(), name -> new int[2]);
        kind[0] += story.hasRepeat() ? (hit ? 1 : 0) : (answer.isPresent() ? 1 : 0);
        kind[1]++;
        if (story.isNews()) {
            hits += hit ? 1 : 0;
            repeats += story.hasRepeat() ? 1 : 0;
            falseAlarms += answer.isPresent() && !hit ? 1 : 0;
            published += story.isAsPublished() ? 1 : 0;
            publishedAlarms += story.isAsPublished() && answer.isPresent() ? 1 : 0;
        }
    }

    /** False alarms and repeats by the names of the kinds; counts over all tallies added. */
    int count(String kind) {
        return Optional.ofNullable(kinds.get(kind)).map(counts -> counts[0]).orElse(0);
    }

    /** Adds another tally to this one. */
    void add(HitCounts other) {
        hits += other.hits;
        repeats += other.repeats;
        falseAlarms += other.falseAlarms;
        published += other.published;
        publishedAlarms += other.publishedAlarms;
        other.kinds.forEach((kind, counts) -> {
            var sums = kinds.computeIfAbsent(kind, name -> new int[2]);
            sums[0] += counts[0];
            sums[1] += counts[1];
        });
    }

    double precision() {
        return hits + falseAlarms == 0 ? 1 : (double) hits / (hits + falseAlarms);
    }

    double recall() {
        return (double) hits / repeats;
    }

    double f1() {
        return 2.0 * hits / (hits + falseAlarms + repeats);
    }

    double publishedAlarmShare() {
        return (double) publishedAlarms / published;
    }

    /** Recall of a kind with repeats, false alarms of a kind without, 0 to 1. */
    Map<String, Double> byKind() {
        var shares = new TreeMap<String, Double>();
        kinds.forEach((kind, counts) -> shares.put(kind, (double) counts[0] / counts[1]));
        return shares;
    }

    /** Precision, recall, F1 and the share of stories as published with a false alarm. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "P %.3f  R %.3f  F1 %.3f  as published %.2f %%",
                precision(),
                recall(),
                f1(),
                100 * publishedAlarmShare());
    }
}
