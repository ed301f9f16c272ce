package org.copytaster.runtime.command;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.settings.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a mistyped command line prints: what is wrong, what was probably meant, where to read on. */
public final class UsageFaults implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException fault, String[] arguments) {
        var line = fault.getCommandLine();
        var err = line.getErr();
        err.println("copytaster: " + fault.getMessage());
        nearest(fault, line).ifPresent(name -> err.println("Did you mean " + name + "?"));
        err.println(line.getCommandSpec().qualifiedName() + " --help tells more.");
        return ExitCode.USAGE;
    }

    private static Optional<String> nearest(ParameterException fault, CommandLine line) {
        return unmatched(fault).stream()
                .findFirst()
                .map(typed -> Nearest.to(typed, names(typed, line)))
                .filter(name -> !name.isEmpty());
    }

    private static List<String> unmatched(ParameterException fault) {
        return fault instanceof UnmatchedArgumentException unmatched ? unmatched.getUnmatched() : List.of();
    }

    private static Collection<String> names(String typed, CommandLine line) {
        var names = new TreeSet<String>();
        if (typed.startsWith("-")) {
            line.getCommandSpec().options().stream()
                    .flatMap(option -> Stream.of(option.names()))
                    .forEach(names::add);
        } else {
            names.addAll(line.getSubcommands().keySet());
        }
        return names;
    }
}
