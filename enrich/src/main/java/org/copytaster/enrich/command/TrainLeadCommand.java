package org.copytaster.enrich.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.copytaster.enrich.lead.Feature;
import org.copytaster.enrich.lead.LeadModel;
import org.copytaster.enrich.lead.text.Lexicon;
import org.copytaster.enrich.lead.training.LeadTraining;
import org.copytaster.enrich.lead.training.LeadTraining.Bands;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.UsageFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fits the comparison of opening paragraphs to a newsroom's own copy. */
@Command(
        name = "train-lead",
        description = {
            "Fits the model of the repeated lead to labelled stories, prints cross-validated figures, writes the model.",
            "A story is a JSON line {\"id\",\"kind\",\"paragraphs\",\"repeat\":null|[i,j],\"spans\"}. The same stories"
                    + " always give the same model."
        },
        mixinStandardHelpOptions = true)
public final class TrainLeadCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The labelled stories, JSON lines.")
    private Path labelled = Path.of("");

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "Where the model goes, as JSON; default: only the figures are printed.")
    private Optional<Path> model = Optional.empty();

    @Option(
            names = "--decisions",
            paramLabel = "FILE",
            description = "What the newsroom decided about repeats that were found, JSON lines {\"id\",\"paragraphs\","
                    + "\"repeatedLead\",\"decision\":\"keep\"|\"undo\"}.")
    private Optional<Path> decisions = Optional.empty();

    @Option(
            names = "--contrast",
            paramLabel = "FILE",
            description = "Stories with a true rewording of the lead and a trap each, JSON lines {\"n\",\"lead\","
                    + "\"same\",\"other\",\"change\",\"body\"}: the model learns from the rewordings, and a table tells what"
                    + " becomes of both.")
    private Optional<Path> contrast = Optional.empty();

    @Option(
            names = "--idf",
            paramLabel = "FILE",
            description = "The weights of words, as count-words writes them; default: the built-in table.")
    private Optional<Path> idf = Optional.empty();

    @Option(
            names = "--without",
            paramLabel = "FEATURE",
            description = "Leaves a feature out, by its name in the model; may be given more than once.")
    private List<String> without = List.of();

    @Option(names = "--ablate", description = "Prints the figures without each feature in turn, and stops.")
    private boolean ablate;

    @Option(names = "--mistakes", paramLabel = "N", description = "Prints the N surest mistakes too.")
    private int mistakes;

    @Option(names = "--name", paramLabel = "NAME", description = "Name and version of the model, for the record.")
    private String name = "leads-own-1";

    @Option(
            names = "--marked",
            paramLabel = "SCORE",
            description = "Lowest score that is marked, 0 to 1; default: as now.")
    private Optional<Double> marked = Optional.empty();

    @Option(
            names = "--automatic",
            paramLabel = "SCORE",
            description = "Lowest score that may be acted on, 0 to 1; default: as now.")
    private Optional<Double> automatic = Optional.empty();

    @Option(
            names = "--told",
            paramLabel = "SHARE",
            description = "Lowest share of the words that both must tell to be acted on, 0 to 1; default: as now.")
    private Optional<Double> told = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        try {
            work(training(), out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + labelled + " or write the model: " + e, e);
        }
        return ExitCode.OK;
    }

    /** What is wrong with the files that were named, or the scores, is no bug of ours. */
    private LeadTraining training() throws IOException {
        try {
            var current = LeadModel.english();
            var bands = new Bands(
                    marked.orElse(current.marked()),
                    automatic.orElse(current.automatic()),
                    told.orElse(current.told()));
            var lexicon = idf.map(Lexicon::english).orElseGet(Lexicon::english);
            return LeadTraining.of(labelled, decisions, contrast, lexicon, bands);
        } catch (IllegalArgumentException e) {
            throw new UsageFault(String.valueOf(e.getMessage()));
        }
    }

    private void work(LeadTraining training, PrintWriter out) throws IOException {
        if (ablate) {
            training.printWithoutEach(out);
            return;
        }
        var left = features();
        training.printFigures(out, left);
        if (mistakes > 0) {
            training.printMistakes(out, mistakes);
        }
        if (model.isPresent()) {
            training.write(model.get(), name, left);
            out.println("wrote " + model.get());
        }
        out.flush();
    }

    private Set<Feature> features() {
        return without.stream()
                .map(title -> Feature.named(title)
                        .orElseThrow(() ->
                                new ParameterException(spec.commandLine(), "no feature is called '" + title + "'")))
                .collect(Collectors.toUnmodifiableSet());
    }
}
