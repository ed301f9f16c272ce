package org.copytaster.ingest.command;

import java.util.List;
import org.copytaster.ingest.settings.IngestConfig;
import org.copytaster.runtime.command.ConfigCommand;
import org.copytaster.runtime.command.CopytasterCommand;
import org.copytaster.runtime.command.TopicsCommand;

/** The {@code copytaster} command of a process that is ingest by itself, and send: nothing of the other roles is on its class path. */
public final class IngestMain {
    private IngestMain() {}

    /** Runs the command line and ends the process with the code it gives. */
    public static void main(String[] arguments) {
        var known = IngestConfig.SETTINGS;
        CopytasterCommand.main(
                List.of(
                        new IngestCommand(known),
                        new SendCommand(),
                        new SourcesCommand(),
                        new TopicsCommand(known),
                        new ConfigCommand(known, List.of(IngestConfig::from))),
                arguments);
    }
}
