package org.copytaster.enrich.stream;

import org.apache.kafka.streams.Topology;
import org.copytaster.enrich.settings.EnrichConfig;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.streams.StreamRole;
import org.copytaster.streams.settings.StreamConfig;

/** The role enrich: stories in, enriched stories out. */
public final class EnrichRole implements StreamRole {
    @Override
    public String name() {
        return "enrich";
    }

    @Override
    public StreamConfig config(Settings settings) {
        return EnrichConfig.from(settings).stream();
    }

    @Override
    public Topology topology(Settings settings) {
        var memory = EnrichConfig.from(settings).memory();
        return EnrichTopology.of(Topics.standard(), ConfiguredEngines.enricher(settings), memory);
    }
}
