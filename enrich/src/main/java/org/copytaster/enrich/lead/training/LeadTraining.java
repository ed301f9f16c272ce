package org.copytaster.enrich.lead.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.copytaster.enrich.lead.Feature;
import org.copytaster.enrich.lead.LeadModel;
import org.copytaster.enrich.lead.text.Lexicon;

/**
 * Trains the comparison on labelled stories and says, by cross-validation (five folds by source, five seeds), how good it
 * is. The same stories always give the same model.
 */
public final class LeadTraining {
    private static final int SEEDS = 5;
    private static final double[] THRESHOLDS = {.40, .45, .50, .52, .54, .60, .65, .70, .80, .85, .90, .92, .93, .95};

    /** Below this nobody would act unseen. */
    private static final double LEAST_SURE = .8;

    private final Bands bands;
    private final List<LabelledLead> stories;
    private final List<List<Example>> examples;

    /**
     * Where the bands begin.
     *
     * @param marked lowest score to mark, 0 to 1
     * @param automatic lowest score to act on unseen, 0 to 1
     * @param told lowest share of the words that both must tell for that, 0 to 1
     */
    public record Bands(double marked, double automatic, double told) {}

    private LeadTraining(List<LabelledLead> stories, Lexicon lexicon, Bands bands) {
        this.stories = stories;
        this.examples =
                stories.stream().map(story -> Example.of(story, lexicon)).toList();
        this.bands = bands;
    }

    /**
     * Reads and prepares the stories; every experiment after that takes a second.
     *
     * @param labelled one JSON object a line: id, kind, paragraphs, repeat and, for split leads, spans
     * @param decisions what the newsroom decided about repeats that were found
     * @param contrast stories with a true rewording of their lead and a trap each, as {@link ContrastSet} reads them
     * @param lexicon the words of the stories' language
     */
    public static LeadTraining of(
            Path labelled, Optional<Path> decisions, Optional<Path> contrast, Lexicon lexicon, Bands bands)
            throws IOException {
        var stories = new ArrayList<>(LabelledLead.read(labelled));
        if (contrast.isPresent()) {
            stories.addAll(ContrastSet.read(contrast.get()));
        }
        if (decisions.isPresent()) {
            stories.addAll(Decisions.read(decisions.get()));
        }
        return new LeadTraining(stories, lexicon, bands);
    }

    /** The model fitted to all stories, without these features. */
    public LeadModel fit(String version, Set<Feature> without) {
        var fitted = validation(without)
                .fit(IntStream.range(0, stories.size()).boxed().toList());
        return new LeadModel(
                version, fitted.intercept(), fitted.weights(), bands.marked(), bands.automatic(), bands.told());
    }

    /** Writes the model fitted to all stories. */
    public void write(Path model, String version, Set<Feature> without) throws IOException {
        Files.writeString(model, fit(version, without).toJson());
    }

    /** Prints the figures by threshold, of the automatic band, and by kind, without these features. */
    public void printFigures(PrintWriter out, Set<Feature> without) {
        var validation = validation(without);
        var answers = answers(validation);
        for (var threshold : THRESHOLDS) {
            out.println(line(
                    "score %.2f ".formatted(threshold),
                    SeedRuns.of(answers, given -> validation.tally(given, threshold))));
        }
        out.printf(
                Locale.ROOT,
                "acted on unseen (no conflict, no split lead, %.2f of the words told by both):%n",
                bands.told());
        for (var threshold : THRESHOLDS) {
            if (threshold >= LEAST_SURE) {
                out.println(line(
                        "score %.2f ".formatted(threshold),
                        SeedRuns.of(answers, given -> validation.automatic(given, threshold, bands.told()))));
            }
        }
        out.printf(Locale.ROOT, "by kind at %.2f (recall, or false alarms):%n", bands.marked());
        SeedRuns.of(answers, given -> validation.tally(given, bands.marked()))
                .sum()
                .byKind()
                .forEach((kind, share) -> {
                    if (!kind.startsWith(ContrastSet.KIND)) {
                        out.printf(Locale.ROOT, "  %-24s %.3f%n", kind, share);
                    }
                });
        printContrast(out, validation, answers);
        out.flush();
    }

    /** What is found and acted on of true rewordings, and acted on of traps; held out, and by a model that has seen them. */
    private void printContrast(
            PrintWriter out, CrossValidation validation, List<List<CrossValidation.Answers>> answers) {
        if (!ContrastSet.changes(stories).isEmpty()) {
            var heldIn = List.of(validation.heldIn());
            new ContrastTable(stories, table(validation, answers), table(validation, heldIn)).print(out);
        }
    }

    private ContrastTable.Side table(CrossValidation validation, List<List<CrossValidation.Answers>> answers) {
        return new ContrastTable.Side(
                SeedRuns.of(answers, given -> validation.tally(given, bands.marked()))
                        .sum()
                        .byKind(),
                SeedRuns.of(answers, given -> validation.automatic(given, bands.automatic(), bands.told()))
                        .sum()
                        .byKind());
    }

    /** The figures of the marked band, all seeds counted together. */
    HitCounts marked() {
        return marked(Set.of()).sum();
    }

    /** The figures of what is acted on unseen, all seeds counted together. */
    HitCounts automatic() {
        var validation = validation(Set.of());
        return SeedRuns.of(answers(validation), given -> validation.automatic(given, bands.automatic(), bands.told()))
                .sum();
    }

    /** Prints what each feature is worth: the figures without it. */
    public void printWithoutEach(PrintWriter out) {
        out.println(line("with all", marked(Set.of())));
        for (var feature : Feature.ORDER) {
            out.println(line("without " + feature.title(), marked(Set.of(feature))));
            out.flush();
        }
    }

    /** Prints the stories that most seeds get wrong, the surest mistake first. */
    public void printMistakes(PrintWriter out, int most) {
        var answers = answers(validation(Set.of()));
        Mistake.of(stories, answers, bands.marked()).stream().limit(most).forEach(out::println);
        out.flush();
    }

    private SeedRuns marked(Set<Feature> without) {
        var validation = validation(without);
        return SeedRuns.of(answers(validation), given -> validation.tally(given, bands.marked()));
    }

    private CrossValidation validation(Set<Feature> without) {
        var features = Feature.ORDER.stream()
                .filter(feature -> !without.contains(feature))
                .toList();
        return new CrossValidation(stories, examples, features);
    }

    private static List<List<CrossValidation.Answers>> answers(CrossValidation validation) {
        return LongStream.range(0, SEEDS).mapToObj(validation::answers).toList();
    }

    private static String line(String name, SeedRuns runs) {
        return String.format(Locale.ROOT, "%-18s %s", name, runs);
    }
}
