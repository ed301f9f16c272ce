package org.copytaster.enrich.lead.training;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.copytaster.enrich.lead.Feature;
import org.copytaster.enrich.lead.LeadModel;

/** Scores every story by a model that has not seen it nor any copy it was made from. */
final class CrossValidation {
    private static final int FOLDS = 5;

    /** How little the weights are held back; features are brought to one scale before. */
    private static final double C = .3;

    private final List<LabelledLead> stories;
    private final List<List<Example>> examples;
    private final List<Feature> features;

    /**
     * A validation.
     *
     * @param examples those of each story
     * @param features the features that the model may use
     */
    CrossValidation(List<LabelledLead> stories, List<List<Example>> examples, List<Feature> features) {
        this.stories = stories;
        this.examples = examples;
        this.features = features;
    }

    /**
     * The surest pair.
     *
     * @param score 1 where the exact rule decides
     */
    record Answer(Example example, double score) {
        Set<Integer> paragraphs() {
            return example.answer();
        }
    }

    /**
     * What a model says of a story.
     *
     * @param whole the surest pair of paragraphs
     * @param split the surest pair in which a lead is cut in two: asked only where the other is not sure enough
     * @param firstHalf of that lead its first half by itself, which carries the news
     */
    record Answers(Optional<Answer> whole, Optional<Answer> split, Optional<Answer> firstHalf) {
        static Answers of(List<Example> examples, LeadModel model) {
            var split = surest(examples.stream().filter(Example::split).toList(), model);
            var first = split.map(cut -> cut.example().firstHalf()).orElse(Set.of());
            return new Answers(
                    surest(examples.stream().filter(one -> !one.split()).toList(), model),
                    split,
                    surest(
                            examples.stream()
                                    .filter(one -> !one.split() && one.answer().equals(first))
                                    .toList(),
                            model));
        }

        Optional<Answer> atLeast(double threshold) {
            return whole.filter(answer -> answer.score() >= threshold)
                    .map(answer -> isHalf(answer)
                            ? firstHalf
                                    .filter(half -> half.score() >= threshold)
                                    .orElse(answer)
                            : answer)
                    .or(() -> split.filter(answer -> answer.score() >= threshold));
        }

        private boolean isHalf(Answer answer) {
            return split.filter(cut -> cut.score() > answer.score()).isPresent();
        }

        /** What may be acted on unseen: no half of a split lead, nothing in conflict, and at least so much of the words told by both. */
        Optional<Answer> automatic(double threshold, double told) {
            return whole.filter(answer -> answer.score() >= threshold)
                    .filter(answer -> !isHalf(answer))
                    .filter(answer -> !answer.example().conflict())
                    .filter(answer -> answer.example().told() >= told);
        }
    }

    /** The answers of a model that has seen every story. */
    List<Answers> heldIn() {
        var all = IntStream.range(0, stories.size()).boxed().toList();
        var model = fit(all);
        return all.stream().map(story -> Answers.of(examples.get(story), model)).toList();
    }

    /** The answers to each story. */
    List<Answers> answers(long seed) {
        var folds = Folds.of(stories, FOLDS, seed);
        var models = IntStream.range(0, FOLDS)
                .mapToObj(fold -> fit(IntStream.range(0, folds.length)
                        .filter(story -> folds[story] != fold)
                        .boxed()
                        .toList()))
                .toList();
        return IntStream.range(0, folds.length)
                .mapToObj(story -> Answers.of(examples.get(story), models.get(folds[story])))
                .toList();
    }

    /** A model of these stories, by position. Split leads are scored by it, and it does not learn from them. */
    LeadModel fit(List<Integer> chosen) {
        var rows = new ArrayList<double[]>();
        var labels = new ArrayList<Boolean>();
        var counts = new ArrayList<Double>();
        for (var story : chosen) {
            var count = stories.get(story).weight();
            if (count > 0) {
                for (var example : examples.get(story)) {
                    if (!example.split()) {
                        rows.add(row(example));
                        labels.add(example.repeat());
                        counts.add(count);
                    }
                }
            }
        }
        var fitted = LogisticRegression.fit(rows, labels, counts, C);
        var weights = new EnumMap<Feature, Double>(Feature.class);
        for (var i = 0; i < features.size(); i++) {
            weights.put(features.get(i), fitted[i]);
        }
        return new LeadModel("unnamed", fitted[fitted.length - 1], weights, 1, 1, 1);
    }

    private double[] row(Example example) {
        return features.stream()
                .mapToDouble(feature -> example.values()[Feature.ORDER.indexOf(feature)])
                .toArray();
    }

    /** Counts the answers of at least this score. */
    HitCounts tally(List<Answers> answers, double threshold) {
        var tally = new HitCounts();
        for (var story = 0; story < stories.size(); story++) {
            var lead = stories.get(story);
            tally.count(lead, counted(lead, answers.get(story).atLeast(threshold)));
        }
        return tally;
    }

    /** Counts what would be acted on unseen from this score on. */
    HitCounts automatic(List<Answers> answers, double threshold, double told) {
        var tally = new HitCounts();
        for (var story = 0; story < stories.size(); story++) {
            var lead = stories.get(story);
            tally.count(lead, counted(lead, answers.get(story).automatic(threshold, told)));
        }
        return tally;
    }

    /** Of a story of the contrast set only what is said of its two tellings. */
    private static Optional<Set<Integer>> counted(LabelledLead story, Optional<Answer> answer) {
        return answer.map(Answer::paragraphs)
                .filter(paragraphs -> !story.isContrast() || paragraphs.equals(ContrastSet.PAIR));
    }

    private static Optional<Answer> surest(List<Example> examples, LeadModel model) {
        Optional<Answer> best = Optional.empty();
        for (var example : examples) {
            var score = example.exact() ? 1 : model.score(example.values());
            if (best.isEmpty() || score > best.get().score()) {
                best = Optional.of(new Answer(example, score));
            }
        }
        return best;
    }
}
