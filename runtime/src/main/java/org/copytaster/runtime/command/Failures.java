package org.copytaster.runtime.command;

import java.io.UncheckedIOException;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.ForeseenFailure;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a failure prints and which code it ends with: a sentence for what was foreseen, the stack for a bug. */
public final class Failures implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
        if (failure instanceof ForeseenFailure foreseen) {
            return sentence(failure, line, foreseen.exitCode());
        }
        if (failure instanceof UncheckedIOException) {
            return sentence(failure, line, ExitCode.FAILED);
        }
        Messages.broke(line.getErr(), failure);
        return ExitCode.FAILED;
    }

    private static int sentence(Exception failure, CommandLine line, int exitCode) {
        Messages.fail(line.getErr(), String.valueOf(failure.getMessage()));
        return exitCode;
    }
}
