package org.copytaster.enrich.stream;

import java.util.List;
import org.apache.kafka.streams.Topology;
import org.copytaster.enrich.settings.EnrichConfig;
import org.copytaster.runtime.access.Access;
import org.copytaster.runtime.metrics.Meters;
import org.copytaster.runtime.settings.HealthConfig;
import org.copytaster.runtime.settings.Setting;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.streams.StreamAccess;
import org.copytaster.streams.StreamRole;
import org.copytaster.streams.settings.StreamConfig;

/** The role enrich: stories in, enriched stories out. */
public final class EnrichRole implements StreamRole {
    @Override
    public String name() {
        return EnrichConfig.ROLE;
    }

    @Override
    public StreamConfig config(Settings settings) {
        return EnrichConfig.from(settings).stream();
    }

    @Override
    public List<Setting<?>> settings() {
        return EnrichConfig.SETTINGS;
    }

    @Override
    public HealthConfig health(Settings settings) {
        return EnrichConfig.from(settings).health();
    }

    @Override
    public Access access() {
        var topics = Topics.standard();
        return StreamAccess.of(
                topics,
                name(),
                "adds to stories what is found in them",
                List.of(topics.stories()),
                List.of(topics.enriched(), topics.rejected()));
    }

    @Override
    public Topology topology(Settings settings, Meters meters) {
        var config = EnrichConfig.from(settings);
        meters.admit(config.languages().byProvider().keySet());
        return EnrichTopology.of(Topics.standard(), ConfiguredEngines.enricher(settings), config.repeatsKept(), meters);
    }
}
