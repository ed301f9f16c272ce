package org.copytaster.standalone.command;

import org.copytaster.standalone.settings.PublishConfig;
import org.copytaster.standalone.settings.Settings;
import org.copytaster.standalone.settings.StreamConfig;
import org.copytaster.standalone.stream.Pipeline;
import picocli.CommandLine.Command;

/** Enriched stories in, clean records out. */
@Command(
        name = "publish",
        description = "Publishes enriched stories: wire.enriched to news.*. Runs until it is stopped.",
        mixinStandardHelpOptions = true)
public final class PublishCommand extends RoleCommand {
    @Override
    String role() {
        return "publish";
    }

    @Override
    StreamConfig stream(Settings told) {
        return PublishConfig.from(told).stream();
    }

    @Override
    void start(Pipeline pipeline, Settings told) {
        pipeline.startPublish(PublishConfig.from(told));
    }
}
