package org.copytaster.standalone.command;

import java.io.UncheckedIOException;
import java.util.Map;
import org.copytaster.ingest.stream.SendFailedException;
import org.copytaster.standalone.Closing;
import org.copytaster.standalone.DataFolder;
import org.copytaster.standalone.ExitCode;
import org.copytaster.standalone.PortTaken;
import org.copytaster.standalone.StateFolder;
import org.copytaster.standalone.push.DoorAway;
import org.copytaster.standalone.settings.SillySetting;
import org.copytaster.standalone.settings.UnknownSetting;
import org.copytaster.standalone.stream.BrokerFailure;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a failure prints and which code it ends with: a sentence for what was foreseen, the stack for a bug. */
public final class Failures implements IExecutionExceptionHandler {
    private static final Map<Class<? extends Exception>, Integer> FORESEEN = Map.ofEntries(
            Map.entry(UnknownSetting.class, ExitCode.USAGE),
            Map.entry(SillySetting.class, ExitCode.USAGE),
            Map.entry(IllegalArgumentException.class, ExitCode.USAGE),
            Map.entry(DataFolder.InUse.class, ExitCode.FOLDER_IN_USE),
            Map.entry(BrokerFailure.class, ExitCode.NO_BROKER),
            Map.entry(DoorAway.class, ExitCode.NO_BROKER),
            Map.entry(SendFailedException.class, ExitCode.NO_BROKER),
            Map.entry(UncheckedIOException.class, ExitCode.FAILED),
            Map.entry(Closing.Stopped.class, ExitCode.FAILED),
            Map.entry(PortTaken.class, ExitCode.NO_BROKER),
            Map.entry(StateFolder.Unusable.class, ExitCode.NO_DISK));

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
