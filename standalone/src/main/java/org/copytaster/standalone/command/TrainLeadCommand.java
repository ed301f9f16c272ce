package org.copytaster.standalone.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.copytaster.enrich.lead.LeadModel;
import org.copytaster.enrich.lead.training.LeadTraining;
import org.copytaster.standalone.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(names = "--model", required = true, paramLabel = "FILE", description = "Where the model goes, as JSON.")
    private Path model = Path.of("");

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

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        try {
            var current = LeadModel.english();
            LeadTraining.run(
                    labelled, model, name, marked.orElse(current.marked()), automatic.orElse(current.automatic()), out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + labelled + " or write " + model + ": " + e, e);
        }
        out.println("wrote " + model);
        out.flush();
        return ExitCode.OK;
    }
}
