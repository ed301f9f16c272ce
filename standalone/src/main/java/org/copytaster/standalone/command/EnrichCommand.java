package org.copytaster.standalone.command;

import org.copytaster.standalone.Engines;
import org.copytaster.standalone.settings.EnrichConfig;
import org.copytaster.standalone.settings.Settings;
import org.copytaster.standalone.settings.StreamConfig;
import org.copytaster.standalone.stream.Pipeline;
import picocli.CommandLine.Command;

/** Stories in, enriched stories out. */
@Command(
        name = "enrich",
        description = "Enriches stories: wire.stories to wire.enriched. Runs until it is stopped.",
        mixinStandardHelpOptions = true)
public final class EnrichCommand extends RoleCommand {
    @Override
    String role() {
        return "enrich";
    }

    @Override
    StreamConfig stream(Settings told) {
        return EnrichConfig.from(told).stream();
    }

    @Override
    void start(Pipeline pipeline, Settings told) {
        pipeline.startEnrich(EnrichConfig.from(told), Engines.enricher(told));
    }
}
