package org.copytaster.runtime.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.copytaster.runtime.log.Logs;
import org.copytaster.schemas.stream.TrustedRecords;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code copytaster} command, put together out of the commands that are on the class path it is started with. */
@Command(
        name = "copytaster",
        description = "The open pipeline between the news wires and the newsroom.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Text for a reader is as wide as the terminal, elsewhere 80 columns; COLUMNS=N makes it another width."
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
            "9:a newer release wrote what this role reads: upgrade it first",
            "10:nothing was done: no such story, or what was ordered was refused",
            "11:something is down or unfit, as status and doctor say",
            "12:the brokers do not let this client in, or not do what it must",
            "130:stopped by Ctrl-C",
            "143:stopped by SIGTERM"
        })
public final class CopytasterCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private CopytasterCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a command");
    }

    /**
     * Runs the command line and ends the process with the code it gives.
     *
     * @param commands what may be asked for, in the order in which help lists it
     */
    public static void main(List<?> commands, String[] arguments) {
        TrustedRecords.register();
        // Java 17 writes in the locale's charset, which under LANG=C is ASCII.
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = of(commands, out, err).execute(arguments);
        Logs.end();
        System.exit(code);
    }

    /** The command line of these commands, writing data to {@code out} and messages to {@code err}. */
    public static CommandLine of(List<?> commands, PrintStream out, PrintStream err) {
        var line = new CommandLine(new CopytasterCommand());
        commands.forEach(line::addSubcommand);
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler(new Failures());
        line.setParameterExceptionHandler(new UsageFaults());
        return line;
    }
}
