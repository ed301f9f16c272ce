package org.copytaster.streams.settings;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copytaster.runtime.settings.BrokerConfig;
import org.copytaster.runtime.settings.Setting;
import org.copytaster.runtime.settings.Settings;

/**
 * How a stream runs in this process.
 *
 * @param broker how the brokers are reached
 * @param instance the name this process keeps over restarts, another one in each process of the role
 * @param threads stream threads, at least 1
 * @param stateFolder where the stores keep their files
 * @param overrides what Kafka Streams is given, under its own names; it wins over everything
 */
public record StreamConfig(
        BrokerConfig broker, String instance, int threads, Path stateFolder, Map<String, String> overrides) {
    /** Where the streams of a process keep their stores. */
    public static final Setting<Path> STATE_FOLDER = Setting.of(
            "state.folder",
            ".copytaster/state",
            "a folder",
            "Where the streams keep their stores; rebuilt from the changelogs when lost.",
            folder -> Optional.of(Path.of(folder)));

    public StreamConfig {
        overrides = Map.copyOf(overrides);
    }

    /** The name of one process of a role. */
    public static Setting<String> instance(String role) {
        return Setting.name(role + ".instance", role + "-1", "Name of this process; keep it over restarts.");
    }

    /** The stream threads of one process of a role. */
    public static Setting<Integer> threads(String role) {
        return Setting.number(role + ".threads", 1, 1, "Stream threads of this process.");
    }

    /** What is declared here for a role. */
    public static List<Setting<?>> settings(String role) {
        return List.of(instance(role), threads(role));
    }

    /**
     * Reads what stands under the role's name, state.folder and streams.
     *
     * @param role enrich or publish
     * @throws org.copytaster.runtime.settings.InvalidSetting naming the setting that makes no sense
     */
    public static StreamConfig from(Settings settings, String role) {
        return new StreamConfig(
                BrokerConfig.from(settings),
                settings.get(instance(role)),
                settings.get(threads(role)),
                settings.get(STATE_FOLDER),
                settings.under(Setting.STREAMS));
    }

    /** What Kafka Streams and its clients are given beside our own defaults. */
    public Map<String, String> properties() {
        var properties = new HashMap<>(broker.client());
        properties.putAll(overrides);
        return Map.copyOf(properties);
    }
}
