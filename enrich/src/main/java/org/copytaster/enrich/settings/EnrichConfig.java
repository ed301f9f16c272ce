package org.copytaster.enrich.settings;

import org.copytaster.runtime.settings.HealthConfig;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.streams.settings.StreamConfig;

/**
 * Everything that the enrich role can be told.
 *
 * @param stream how its stream runs
 * @param entities whether it looks for people, organisations and places
 * @param recogniser the recogniser it uses, by name; empty for the best of those installed
 * @param lead what looks for the repeated lead
 * @param memory what it remembers
 * @param health where it says how it is
 */
public record EnrichConfig(
        StreamConfig stream,
        boolean entities,
        String recogniser,
        LeadConfig lead,
        EnrichSettings memory,
        HealthConfig health) {
    /**
     * Reads what concerns this role.
     *
     * @throws org.copytaster.runtime.settings.InvalidSetting naming the setting that makes no sense
     * @throws IllegalArgumentException naming the setting that does not fit the others
     */
    public static EnrichConfig from(Settings told) {
        return new EnrichConfig(
                StreamConfig.from(told, "enrich"),
                told.flag("enrich.entities"),
                told.text("enrich.entities.engine"),
                LeadConfig.from(told),
                new EnrichSettings(told.duration("enrich.repeats.kept")),
                HealthConfig.from(told, "enrich"));
    }
}
