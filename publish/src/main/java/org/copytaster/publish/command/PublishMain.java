package org.copytaster.publish.command;

import java.util.List;
import org.copytaster.publish.settings.PublishConfig;
import org.copytaster.runtime.command.ConfigCommand;
import org.copytaster.runtime.command.CopytasterCommand;
import org.copytaster.runtime.command.TopicsCommand;

/** The {@code copytaster} command of a process that is publish by itself: nothing of the other roles is on its class path. */
public final class PublishMain {
    private PublishMain() {}

    /** Runs the command line and ends the process with the code it gives. */
    public static void main(String[] arguments) {
        var known = PublishConfig.SETTINGS;
        CopytasterCommand.main(
                List.of(
                        new PublishCommand(known),
                        new TopicsCommand(known),
                        new ConfigCommand(known, List.of(PublishConfig::from))),
                arguments);
    }
}
