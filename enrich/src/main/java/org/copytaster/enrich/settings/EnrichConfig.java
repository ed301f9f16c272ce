package org.copytaster.enrich.settings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.copytaster.enrich.language.UsualLanguages;
import org.copytaster.runtime.settings.BrokerConfig;
import org.copytaster.runtime.settings.ByProvider;
import org.copytaster.runtime.settings.HealthConfig;
import org.copytaster.runtime.settings.MetricsConfig;
import org.copytaster.runtime.settings.Setting;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.runtime.settings.TopicsConfig;
import org.copytaster.streams.settings.StreamConfig;

/**
 * The settings of the role enrich.
 *
 * @param stream how its stream runs
 * @param entities whether it looks for people, organisations and places
 * @param recogniser the recogniser it uses, by name; empty for the best of those installed
 * @param languages the languages that providers usually write
 * @param lead what looks for the repeated lead
 * @param repeatsKept how long after its receipt a revision is remembered: the same bytes sent again within that time are
 *     dropped
 * @param health where it answers questions about its health
 */
public record EnrichConfig(
        StreamConfig stream,
        boolean entities,
        String recogniser,
        UsualLanguages languages,
        LeadConfig lead,
        Duration repeatsKept,
        HealthConfig health) {
    /** The role's name. */
    public static final String ROLE = "enrich";

    /** Whether names are looked for. */
    public static final Setting<Boolean> ENTITIES =
            Setting.flag("enrich.entities", true, "Find people, organisations and places.");

    /** Which of the installed recognisers looks for names. */
    public static final Setting<String> RECOGNISER = Setting.text(
                    "enrich.entities.recogniser",
                    "",
                    "The recogniser to use, by name, of those installed; empty: the best of them.")
            .formerly("enrich.entities.engine");

    /** What decides about the language of copy that is too short to tell it. */
    public static final Setting<UsualLanguages> LANGUAGES = Setting.of(
            "enrich.languages",
            "",
            "PROVIDER=LANGUAGE, separated by commas, where a language is a BCP 47 tag",
            "The language a provider usually writes; decides where it is not declared and the words leave it open.",
            EnrichConfig::languages);

    /** How long a delivery is remembered. Seven days are longer than any agency is known to send a story again. */
    public static final Setting<Duration> REPEATS_KEPT = Setting.duration(
            "enrich.repeats.kept",
            "P7D",
            Duration.ofMinutes(1),
            "How long a delivery is remembered so that its repeat is dropped.");

    /** Where it answers questions about its health. */
    public static final Setting<Integer> HEALTH_PORT = HealthConfig.port(ROLE, 8482);

    /** Every setting that this role reads. */
    public static final List<Setting<?>> SETTINGS = Setting.together(
            BrokerConfig.SETTINGS,
            TopicsConfig.SETTINGS,
            StreamConfig.settings(ROLE),
            List.of(ENTITIES, RECOGNISER, LANGUAGES),
            LeadConfig.SETTINGS,
            MetricsConfig.SETTINGS,
            List.of(REPEATS_KEPT, HEALTH_PORT, HealthConfig.HOST, StreamConfig.STATE_FOLDER));

    static Optional<UsualLanguages> languages(String pairs) {
        return ByProvider.parse(pairs, UsualLanguages::code).map(UsualLanguages::new);
    }

    /**
     * Reads what concerns this role.
     *
     * @throws org.copytaster.runtime.settings.InvalidSetting naming the setting that makes no sense
     */
    public static EnrichConfig from(Settings settings) {
        return new EnrichConfig(
                StreamConfig.from(settings, ROLE),
                settings.get(ENTITIES),
                settings.get(RECOGNISER),
                settings.get(LANGUAGES),
                LeadConfig.from(settings),
                settings.get(REPEATS_KEPT),
                HealthConfig.from(settings, HEALTH_PORT));
    }
}
