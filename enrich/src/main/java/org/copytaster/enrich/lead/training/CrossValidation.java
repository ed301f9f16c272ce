package org.copytaster.enrich.lead.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.copytaster.enrich.lead.Feature;
import org.copytaster.enrich.lead.LeadModel;

/** Scores every story by a model that has not seen it nor any copy it was made from. */
final class CrossValidation {
    private static final int FOLDS = 5;

    private final List<LabelledStory> stories;
    private final List<List<Example>> examples;

    CrossValidation(List<LabelledStory> stories, List<List<Example>> examples) {
        this.stories = stories;
        this.examples = examples;
    }

    /**
     * The surest pair of a story.
     *
     * @param score 1 where the exact rule decides
     */
    record Answer(Set<Integer> paragraphs, double score) {}

    /** The answer to each story, whatever its score. */
    List<Optional<Answer>> answers(long seed) {
        var folds = Folds.of(stories, FOLDS, seed);
        var models = IntStream.range(0, FOLDS)
                .mapToObj(fold -> fit(IntStream.range(0, folds.length)
                        .filter(story -> folds[story] != fold)
                        .boxed()
                        .toList()))
                .toList();
        return IntStream.range(0, folds.length)
                .mapToObj(story -> answer(examples.get(story), models.get(folds[story])))
                .toList();
    }

    /** A model of these stories, by position. */
    LeadModel fit(List<Integer> chosen) {
        var rows = new ArrayList<double[]>();
        var labels = new ArrayList<Boolean>();
        for (var story : chosen) {
            if (stories.get(story).isNews()) {
                for (var example : examples.get(story)) {
                    rows.add(example.values().stream()
                            .mapToDouble(Double::doubleValue)
                            .toArray());
                    labels.add(example.repeat());
                }
            }
        }
        var fitted = LogisticRegression.fit(rows, labels, 1);
        var weights = new TreeMap<Feature, Double>();
        for (var i = 0; i < Feature.ORDER.size(); i++) {
            weights.put(Feature.ORDER.get(i), fitted[i]);
        }
        return new LeadModel("unnamed", fitted[fitted.length - 1], weights, 1, 1);
    }

    /** Counts the answers of at least this score. */
    Tally tally(List<Optional<Answer>> answers, double threshold) {
        var tally = new Tally();
        for (var story = 0; story < stories.size(); story++) {
            var answer = answers.get(story).filter(found -> found.score() >= threshold);
            tally.count(stories.get(story), answer.map(Answer::paragraphs));
        }
        return tally;
    }

    private static Optional<Answer> answer(List<Example> examples, LeadModel model) {
        Optional<Answer> best = Optional.empty();
        for (var example : examples) {
            var score = example.exact() ? 1 : model.score(example.values());
            if (best.isEmpty() || score > best.get().score()) {
                best = Optional.of(new Answer(example.answer(), score));
            }
        }
        return best;
    }
}
