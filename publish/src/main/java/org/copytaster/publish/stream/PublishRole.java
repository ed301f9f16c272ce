package org.copytaster.publish.stream;

import org.apache.kafka.streams.Topology;
import org.copytaster.publish.release.WireReleaseRules;
import org.copytaster.publish.settings.PublishConfig;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.streams.StreamRole;
import org.copytaster.streams.settings.StreamConfig;

/** The role publish: enriched stories in, clean records out. */
public final class PublishRole implements StreamRole {
    @Override
    public String name() {
        return "publish";
    }

    @Override
    public StreamConfig config(Settings settings) {
        return PublishConfig.from(settings).stream();
    }

    @Override
    public Topology topology(Settings settings) {
        var memory = PublishConfig.from(settings).memory();
        return PublishTopology.of(Topics.standard(), new WireReleaseRules(), memory);
    }
}
