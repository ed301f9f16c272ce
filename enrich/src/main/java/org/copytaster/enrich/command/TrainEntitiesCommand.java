package org.copytaster.enrich.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.copytaster.enrich.entity.training.EntityTraining;
import org.copytaster.enrich.entity.training.TrainingOptions;
import org.copytaster.enrich.entity.training.TrainingOptions.Source;
import org.copytaster.runtime.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Trains the recogniser on a newsroom's own copy. */
@Command(
        name = "train-entities",
        description = {
            "Trains the recogniser of persons, organisations and places on labelled stories, prints how far it is and"
                    + " strict figures, writes the model.",
            "A story is a JSON line {\"id\",\"paragraphs\":[...],\"mentions\":[[paragraph,start,end,"
                    + "\"person|organisation|place\"]]}; .gz is unpacked. The same stories always give the same bytes.",
            "FILE=TIMES lets the stories of a file count so many times. 100 million characters need a heap of 6 GB and"
                    + " take two minutes on two cores."
        },
        mixinStandardHelpOptions = true)
public final class TrainEntitiesCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE[=TIMES]",
            arity = "0..*",
            converter = SourceConverter.class,
            description = "Stories labelled by another recogniser.")
    private List<Source> silver = new ArrayList<>();

    @Option(
            names = "--gold",
            paramLabel = "FILE[=TIMES]",
            converter = SourceConverter.class,
            description = "Stories labelled by people.")
    private List<Source> gold = new ArrayList<>();

    @Option(
            names = "--hold-out",
            paramLabel = "N",
            description = "Keep every Nth gold story back and measure with it; 0 (the default) trains on all.")
    private int holdOut;

    @Option(
            names = "--test",
            paramLabel = "FILE",
            description = "Measure with these too and never train on them: JSON lines, or token, tab, tag (.tsv).")
    private List<Path> tests = new ArrayList<>();

    @Option(
            names = "--rows",
            paramLabel = "N",
            description = "The most features the model keeps; default: ${DEFAULT-VALUE}.")
    private int rows = TrainingOptions.ROWS;

    @Option(names = "--model", required = true, paramLabel = "FILE", description = "Where the model goes.")
    private Path model = Path.of("");

    @Option(names = "--name", paramLabel = "NAME", description = "Name and version of the model, for the record.")
    private String name = "entities-own-1";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        try {
            EntityTraining.run(new TrainingOptions(silver, gold, tests, model, name, holdOut, rows), out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the stories or write " + model + ": " + e.getMessage(), e);
        }
        out.flush();
        return ExitCode.OK;
    }

    /** Reads FILE=TIMES. */
    static final class SourceConverter implements ITypeConverter<Source> {
        @Override
        public Source convert(String value) {
            try {
                return Source.parse(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(value + ": after the last = a number of times from 1 is wanted");
            }
        }
    }
}
