package org.copytaster.publish.settings;

import java.util.List;
import org.copytaster.runtime.settings.BrokerConfig;
import org.copytaster.runtime.settings.HealthConfig;
import org.copytaster.runtime.settings.MetricsConfig;
import org.copytaster.runtime.settings.Setting;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.runtime.settings.TopicsConfig;
import org.copytaster.streams.settings.StreamConfig;

/**
 * The settings of the role publish.
 *
 * @param stream how its stream runs
 * @param release what it remembers and for how long, and which telling of a lead it keeps
 * @param registry whose ids stand in front of the Avro values of news.*
 * @param health where it answers questions about its health
 */
public record PublishConfig(StreamConfig stream, ReleaseConfig release, RegistryConfig registry, HealthConfig health) {
    /** The role's name. */
    public static final String ROLE = "publish";

    /** Where it answers questions about its health. */
    public static final Setting<Integer> HEALTH_PORT = HealthConfig.port(ROLE, 8483);

    /** Every setting that this role reads. */
    public static final List<Setting<?>> SETTINGS = Setting.together(
            BrokerConfig.SETTINGS,
            TopicsConfig.SETTINGS,
            StreamConfig.settings(ROLE),
            ReleaseConfig.SETTINGS,
            LeadPolicyConfig.SETTINGS,
            RegistryConfig.SETTINGS,
            MetricsConfig.SETTINGS,
            List.of(HEALTH_PORT, HealthConfig.HOST, StreamConfig.STATE_FOLDER));

    /**
     * Reads what concerns this role.
     *
     * @throws org.copytaster.runtime.settings.InvalidSetting naming the setting that makes no sense
     * @throws IllegalArgumentException naming the setting that does not fit the others
     */
    public static PublishConfig from(Settings settings) {
        return new PublishConfig(
                StreamConfig.from(settings, ROLE),
                ReleaseConfig.from(settings),
                RegistryConfig.from(settings),
                HealthConfig.from(settings, HEALTH_PORT));
    }
}
