package org.copytaster.enrich.lead.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.copytaster.enrich.lead.LeadModel;
import org.copytaster.enrich.lead.text.Lexicon;
import org.copytaster.enrich.lead.text.ProseReader;

/** Trains the comparison on labelled stories. The same stories always give the same model. */
public final class LeadTraining {
    private static final int SEEDS = 5;
    private static final double[] THRESHOLDS = {.45, .51, .56, .60, .70, .80, .85, .90, .95};

    private final CrossValidation validation;
    private final int stories;
    private final PrintWriter out;

    private LeadTraining(List<LabelledStory> stories, PrintWriter out) {
        var reader = new ProseReader(Lexicon.english());
        var examples = stories.stream().map(story -> Example.of(story, reader)).toList();
        this.validation = new CrossValidation(stories, examples);
        this.stories = stories.size();
        this.out = out;
    }

    /**
     * Prints cross-validated figures (five folds by source, five seeds) and writes the model fitted to all stories.
     *
     * @param labelled one JSON object a line: id, kind, paragraphs, repeat and, for split leads, spans
     * @param model where the model goes, as JSON
     * @param version name and version the model is to carry
     * @param marked lowest score to mark, 0 to 1
     * @param automatic lowest score to act on unseen, 0 to 1
     */
    public static void run(Path labelled, Path model, String version, double marked, double automatic, PrintWriter out)
            throws IOException {
        var training = new LeadTraining(LabelledStory.read(labelled), out);
        training.printFigures(marked);
        var fitted = training.validation.fit(
                IntStream.range(0, training.stories).boxed().toList());
        var named = new LeadModel(version, fitted.intercept(), fitted.weights(), marked, automatic);
        Files.writeString(model, named.toJson());
    }

    private void printFigures(double marked) {
        var answers = LongStream.range(0, SEEDS).mapToObj(validation::answers).toList();
        for (var threshold : THRESHOLDS) {
            var sum = new Tally();
            var f1 = answers.stream()
                    .map(given -> validation.tally(given, threshold))
                    .peek(sum::add)
                    .mapToDouble(Tally::f1)
                    .summaryStatistics();
            out.printf(
                    Locale.ROOT,
                    "score %.2f  %s  (F1 %.3f to %.3f over %d seeds)%n",
                    threshold,
                    sum,
                    f1.getMin(),
                    f1.getMax(),
                    SEEDS);
        }
        var sum = new Tally();
        answers.forEach(given -> sum.add(validation.tally(given, marked)));
        out.printf(Locale.ROOT, "by kind at %.2f (recall, or false alarms):%n", marked);
        sum.byKind().forEach((kind, share) -> out.printf(Locale.ROOT, "  %-24s %.3f%n", kind, share));
    }
}
