package org.copytaster.runtime.settings;

import java.util.HashMap;
import java.util.Map;

/**
 * How the brokers are reached.
 *
 * @param bootstrapServers host:port, separated by commas
 * @param client what else every Kafka client is told, under Kafka's own names
 */
public record BrokerConfig(String bootstrapServers, Map<String, String> client) {
    /**
     * @throws InvalidSetting when no broker is named
     */
    public BrokerConfig {
        if (bootstrapServers.isBlank()) {
            throw new InvalidSetting("bootstrap.servers", bootstrapServers, "host:port, separated by commas");
        }
        client = Map.copyOf(client);
    }

    /** Reads bootstrap.servers and what stands under kafka. */
    public static BrokerConfig from(Settings told) {
        return new BrokerConfig(told.text("bootstrap.servers"), told.under(Setting.KAFKA));
    }

    /** What a Kafka client is told. */
    public Map<String, String> properties() {
        var properties = new HashMap<>(client);
        properties.put("bootstrap.servers", bootstrapServers);
        return Map.copyOf(properties);
    }
}
