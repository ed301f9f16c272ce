package org.copytaster.standalone.command;

import java.io.UncheckedIOException;
import java.util.Map;
import org.copytaster.ingest.stream.SendFailedException;
import org.copytaster.standalone.Closing;
import org.copytaster.standalone.DataFolder;
import org.copytaster.standalone.ExitCode;
import org.copytaster.standalone.settings.SillySetting;
import org.copytaster.standalone.settings.UnknownSetting;
import org.copytaster.standalone.stream.BrokerFailure;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a failure prints and which code it ends with: a sentence for what was foreseen, the stack for a bug. */
public final class Failures implements IExecutionExceptionHandler {
    private static final Map<Class<? extends Exception>, Integer> FORESEEN = Map.of(
            UnknownSetting.class, ExitCode.USAGE,
            SillySetting.class, ExitCode.USAGE,
            IllegalArgumentException.class, ExitCode.USAGE,
            DataFolder.InUse.class, ExitCode.FOLDER_IN_USE,
            BrokerFailure.class, ExitCode.NO_BROKER,
            SendFailedException.class, ExitCode.NO_BROKER,
            UncheckedIOException.class, ExitCode.FAILED,
            Closing.Stopped.class, ExitCode.FAILED);

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
        var code = FORESEEN.get(failure.getClass());
        if (code == null) {
            failure.printStackTrace(line.getErr());
            return ExitCode.FAILED;
        }
        line.getErr().println("copytaster: " + failure.getMessage());
        return code;
    }
}
