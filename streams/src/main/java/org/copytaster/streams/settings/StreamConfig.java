package org.copytaster.streams.settings;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.copytaster.runtime.settings.BrokerConfig;
import org.copytaster.runtime.settings.InvalidSetting;
import org.copytaster.runtime.settings.Setting;
import org.copytaster.runtime.settings.Settings;

/**
 * How a stream runs in this process.
 *
 * @param broker how the brokers are reached
 * @param instance the name this process keeps over restarts, another one in each process of the role
 * @param threads stream threads, at least 1
 * @param stateFolder where the stores keep their files
 * @param overrides what Kafka Streams is told, under its own names; it wins over everything
 */
public record StreamConfig(
        BrokerConfig broker, String instance, int threads, Path stateFolder, Map<String, String> overrides) {
    public StreamConfig {
        overrides = Map.copyOf(overrides);
    }

    /**
     * Reads what stands under the role's name, state.folder and streams.
     *
     * @param role enrich or publish
     * @throws InvalidSetting naming the setting that makes no sense
     */
    public static StreamConfig from(Settings told, String role) {
        if (told.text(role + ".instance").isBlank()) {
            throw new InvalidSetting(role + ".instance", "", "a name that this process keeps");
        }
        return new StreamConfig(
                BrokerConfig.from(told),
                told.text(role + ".instance"),
                told.number(role + ".threads", 1),
                Path.of(told.text("state.folder")),
                told.under(Setting.STREAMS));
    }

    /** What Kafka Streams and its clients are told beside our own defaults. */
    public Map<String, String> properties() {
        var properties = new HashMap<>(broker.client());
        properties.putAll(overrides);
        return Map.copyOf(properties);
    }
}
