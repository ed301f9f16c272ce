package org.copytaster.enrich.lead.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Splits stories into folds, those that share a source into one fold, every kind spread evenly. */
final class Folds {
    private final Map<String, String> parents = new HashMap<>();

    private Folds() {}

    /** The fold of each story, 0 to count - 1. */
    static int[] of(List<LabelledLead> stories, int count, long seed) {
        return new Folds().split(stories, count, new Random(seed));
    }

    private int[] split(List<LabelledLead> stories, int count, Random random) {
        stories.forEach(this::join);
        var groups = new LinkedHashMap<String, List<Integer>>();
        for (var i = 0; i < stories.size(); i++) {
            groups.computeIfAbsent(root(stories.get(i)), root -> new ArrayList<>())
                    .add(i);
        }
        var kinds = new TreeMap<String, List<List<Integer>>>();
        for (var group : groups.values()) {
            kinds.computeIfAbsent(kinds(group, stories), kind -> new ArrayList<>())
                    .add(group);
        }
        var folds = new int[stories.size()];
        var next = 0;
        for (var sameKind : kinds.values()) {
            Collections.shuffle(sameKind, random);
            for (var group : sameKind) {
                var fold = next++ % count;
                group.forEach(story -> folds[story] = fold);
            }
        }
        return folds;
    }

    private static String kinds(List<Integer> group, List<LabelledLead> stories) {
        return String.join(
                " ", group.stream().map(i -> stories.get(i).kind()).sorted().toList());
    }

    private void join(LabelledLead story) {
        var root = root(story);
        story.sources().forEach(source -> parents.put(root(source), root));
    }

    private String root(LabelledLead story) {
        return root(story.sources().get(0));
    }

    private String root(String source) {
        var parent = parents.getOrDefault(source, source);
        return parent.equals(source) ? source : root(parent);
    }
}
