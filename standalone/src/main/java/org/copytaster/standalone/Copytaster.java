package org.copytaster.standalone;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.copytaster.schemas.stream.TrustedRecords;
import org.copytaster.standalone.command.ConfigCommand;
import org.copytaster.standalone.command.CountWordsCommand;
import org.copytaster.standalone.command.EnrichCommand;
import org.copytaster.standalone.command.EntitiesCommand;
import org.copytaster.standalone.command.Failures;
import org.copytaster.standalone.command.IngestCommand;
import org.copytaster.standalone.command.InspectCommand;
import org.copytaster.standalone.command.LeadCommand;
import org.copytaster.standalone.command.LoadCommand;
import org.copytaster.standalone.command.PublishCommand;
import org.copytaster.standalone.command.RunCommand;
import org.copytaster.standalone.command.SendCommand;
import org.copytaster.standalone.command.TopicsCommand;
import org.copytaster.standalone.command.TrainEntitiesCommand;
import org.copytaster.standalone.command.TrainLeadCommand;
import org.copytaster.standalone.command.UsageFaults;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code copytaster} command. */
@Command(
        name = "copytaster",
        description = "The open pipeline between the news wires and the newsroom.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            RunCommand.class,
            IngestCommand.class,
            EnrichCommand.class,
            PublishCommand.class,
            SendCommand.class,
            InspectCommand.class,
            TopicsCommand.class,
            ConfigCommand.class,
            LoadCommand.class,
            EntitiesCommand.class,
            TrainEntitiesCommand.class,
            LeadCommand.class,
            TrainLeadCommand.class,
            CountWordsCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:something broke that should not",
            "2:the command line or a setting makes no sense",
            "3:some input was refused, the rest was done",
            "4:the broker cannot be started or reached, or a port is taken",
            "5:another run has the data folder",
            "6:topics are missing or other than the catalogue says",
            "7:the state folder cannot be written or has no room",
            "8:the front door asks for another key",
            "130:stopped by Ctrl-C",
            "143:stopped by SIGTERM"
        })
public final class Copytaster implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a command");
    }

    /** Runs the command line and ends the process with the code it gives. */
    public static void main(String[] arguments) {
        TrustedRecords.register();
        // Java 17 writes in the locale's charset, which under LANG=C is ASCII.
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(commandLine(out, err).execute(arguments));
    }

    /** The command line, writing data to {@code out} and messages to {@code err}. */
    public static CommandLine commandLine(PrintStream out, PrintStream err) {
        var line = new CommandLine(new Copytaster());
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler(new Failures());
        line.setParameterExceptionHandler(new UsageFaults());
        return line;
    }
}
