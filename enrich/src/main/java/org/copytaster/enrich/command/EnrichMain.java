package org.copytaster.enrich.command;

import java.util.List;
import org.copytaster.enrich.settings.EnrichConfig;
import org.copytaster.runtime.command.ConfigCommand;
import org.copytaster.runtime.command.CopytasterCommand;
import org.copytaster.runtime.command.TopicsCommand;

/** The {@code copytaster} command of a process that is enrich by itself: nothing of the other roles is on its class path. */
public final class EnrichMain {
    private EnrichMain() {}

    /** Runs the command line and ends the process with the code it gives. */
    public static void main(String[] arguments) {
        var known = EnrichConfig.SETTINGS;
        CopytasterCommand.main(
                List.of(
                        new EnrichCommand(known),
                        new TopicsCommand(known),
                        new ConfigCommand(known, List.of(EnrichConfig::from))),
                arguments);
    }
}
