package org.copytaster.publish.stream;

import java.util.List;
import org.apache.kafka.streams.Topology;
import org.copytaster.publish.release.WireReleaseRules;
import org.copytaster.publish.settings.LeadPolicyConfig;
import org.copytaster.publish.settings.PublishConfig;
import org.copytaster.runtime.access.Access;
import org.copytaster.runtime.metrics.Meters;
import org.copytaster.runtime.settings.HealthConfig;
import org.copytaster.runtime.settings.Setting;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.streams.StreamAccess;
import org.copytaster.streams.StreamRole;
import org.copytaster.streams.settings.StreamConfig;

/** The role publish: enriched stories in, clean records out. */
public final class PublishRole implements StreamRole {
    @Override
    public String name() {
        return PublishConfig.ROLE;
    }

    @Override
    public StreamConfig config(Settings settings) {
        return PublishConfig.from(settings).stream();
    }

    @Override
    public List<Setting<?>> settings() {
        return PublishConfig.SETTINGS;
    }

    @Override
    public HealthConfig health(Settings settings) {
        return PublishConfig.from(settings).health();
    }

    @Override
    public Access access() {
        var topics = Topics.standard();
        return StreamAccess.of(
                topics,
                name(),
                "decides what goes out, and says so",
                List.of(topics.enriched(), topics.acts()),
                List.of(topics.status(), topics.published(), topics.latest(), topics.ninjs()));
    }

    @Override
    public Topology topology(Settings settings, Meters meters) {
        var release = PublishConfig.from(settings).release();
        meters.admit(settings.get(LeadPolicyConfig.PROVIDERS).keySet());
        return PublishTopology.of(Topics.standard(), new WireReleaseRules(), release, meters);
    }
}
