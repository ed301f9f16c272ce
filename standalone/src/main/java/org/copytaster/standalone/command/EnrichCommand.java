package org.copytaster.standalone.command;

import org.copytaster.standalone.Engines;
import org.copytaster.standalone.settings.Settings;
import org.copytaster.standalone.stream.Pipeline;
import picocli.CommandLine.Command;

/** Stories in, enriched stories out. */
@Command(
        name = "enrich",
        description = "Enriches stories: wire.stories to wire.enriched. Runs until it is stopped.",
        mixinStandardHelpOptions = true)
public final class EnrichCommand extends RoleCommand {
    @Override
    void start(Pipeline pipeline, Settings told) {
        pipeline.startEnrich(Engines.enricher(told));
    }
}
