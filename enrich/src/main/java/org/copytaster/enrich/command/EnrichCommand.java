package org.copytaster.enrich.command;

import java.util.List;
import org.copytaster.enrich.stream.EnrichRole;
import org.copytaster.runtime.settings.Setting;
import org.copytaster.streams.command.StreamCommand;
import picocli.CommandLine.Command;

/** Stories in, enriched stories out. */
@Command(
        name = "enrich",
        description = "Enriches stories: wire.stories to wire.enriched. Runs until it is stopped.",
        mixinStandardHelpOptions = true)
public final class EnrichCommand extends StreamCommand {
    /**
     * The command of the role enrich.
     *
     * @param known the settings that this process knows
     */
    public EnrichCommand(List<Setting<?>> known) {
        super(new EnrichRole(), known);
    }
}
