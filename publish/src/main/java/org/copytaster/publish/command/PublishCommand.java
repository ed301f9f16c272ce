package org.copytaster.publish.command;

import java.util.List;
import org.copytaster.publish.stream.PublishRole;
import org.copytaster.runtime.settings.Setting;
import org.copytaster.streams.command.StreamCommand;
import picocli.CommandLine.Command;

/** Enriched stories in, clean records out. */
@Command(
        name = "publish",
        description = "Publishes enriched stories: wire.enriched to news.*. Runs until it is stopped.",
        mixinStandardHelpOptions = true)
public final class PublishCommand extends StreamCommand {
    /**
     * The command of the role publish.
     *
     * @param known the settings that this process knows
     */
    public PublishCommand(List<Setting<?>> known) {
        super(new PublishRole(), known);
    }
}
