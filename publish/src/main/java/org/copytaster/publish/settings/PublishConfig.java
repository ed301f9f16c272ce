package org.copytaster.publish.settings;

import org.copytaster.runtime.settings.HealthConfig;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.streams.settings.StreamConfig;

/**
 * Everything that the publish role can be told.
 *
 * @param stream how its stream runs
 * @param memory what it remembers and for how long
 * @param health where it says how it is
 */
public record PublishConfig(StreamConfig stream, PublishSettings memory, HealthConfig health) {
    /**
     * Reads what concerns this role.
     *
     * @throws org.copytaster.runtime.settings.InvalidSetting naming the setting that makes no sense
     * @throws IllegalArgumentException naming the setting that does not fit the others
     */
    public static PublishConfig from(Settings told) {
        return new PublishConfig(StreamConfig.from(told, "publish"), memory(told), HealthConfig.from(told, "publish"));
    }

    private static PublishSettings memory(Settings told) {
        var standard = PublishSettings.standard();
        return new PublishSettings(
                told.duration("publish.story.kept"),
                told.duration("publish.copy.kept"),
                told.duration("publish.latest.kept"),
                told.duration("publish.kill.kept"),
                standard.timerEvery(),
                standard.timerBatch(),
                standard.storesOnDisk(),
                LeadPolicyConfig.from(told));
    }
}
