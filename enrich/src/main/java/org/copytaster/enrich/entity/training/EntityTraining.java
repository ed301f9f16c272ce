package org.copytaster.enrich.entity.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.copytaster.enrich.entity.recogniser.Clusters;
import org.copytaster.enrich.entity.recogniser.Model;
import org.copytaster.enrich.entity.recogniser.ModelFile;
import org.copytaster.enrich.entity.recogniser.ModelParts;
import org.copytaster.enrich.entity.recogniser.Recogniser;
import org.copytaster.enrich.entity.score.LabelledStory;
import org.copytaster.enrich.entity.score.Score;

/**
 * Trains the recogniser from labelled stories: word clusters, features that are frequent enough, two runs of two epochs
 * side by side, their mean, the strongest features, a last epoch with these alone, whole numbers, figures. The same
 * stories always give the same bytes.
 */
public final class EntityTraining {
    private static final int AT_LEAST = 3;
    private static final int EPOCHS = 2;
    private static final double DROPOUT = 0.3;
    private static final float RATE = 0.15f;
    /** What one unit of a weight stands for: fine enough to cost nothing, coarse enough for a small file. */
    private static final float STEP = 0.03f;

    private final TrainingOptions options;
    private final Progress progress;

    private EntityTraining(TrainingOptions options, PrintWriter out) {
        this.options = options;
        this.progress = new Progress(out);
    }

    /**
     * Trains a model, writes it, and prints how far it is as it goes and figures at the end.
     *
     * @throws IOException when stories cannot be read or the model cannot be written
     */
    public static void run(TrainingOptions options, PrintWriter out) throws IOException {
        new EntityTraining(options, out).run();
    }

    private void run() throws IOException {
        var training = TrainingStories.read(options, progress);
        if (training.stories().isEmpty()) {
            throw new IOException("there is no story to learn from");
        }
        var parts = parts(training);
        var bytes = ModelFile.write(parts);
        Files.write(options.model(), bytes);
        progress.say("wrote %s: %,d bytes", options.model().getFileName(), bytes.length);
        measure(parts.model(), training.measured());
    }

    private ModelParts parts(TrainingStories training) {
        var classes = ClusterTraining.of(training.stories(), progress);
        var clusters = new Clusters(classes.words(), classes.fine(), classes.broad());
        var corpus = Corpus.of(training, clusters, AT_LEAST, progress);
        var optimiser = new Optimiser(corpus.index().size(), RATE, DROPOUT, progress);
        var mean = optimiser.train(corpus.counted(), EPOCHS, "all features");
        var kept = Pruning.strongest(mean, options.rows());
        progress.say("kept the strongest %,d of %,d rows", kept.length, mean.rows());
        optimiser.restart(mean);
        var pruned = optimiser.train(corpus.keeping(Pruning.set(kept)).counted(), 1, "features kept");
        return Quantising.parts(options.name(), classes, pruned, corpus.index().rows(), kept, STEP);
    }

    private void measure(Model model, Map<String, List<LabelledStory>> measured) {
        var recogniser = new Recogniser(model);
        measured.forEach((name, stories) -> {
            var score = new Score();
            stories.forEach(story -> score.add(story.names(), recogniser.tag(story.fields())));
            progress.say("%s: strict, in percent%n%s", name, String.join(System.lineSeparator(), score.lines()));
        });
    }
}
