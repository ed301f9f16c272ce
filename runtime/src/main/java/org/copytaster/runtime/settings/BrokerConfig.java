package org.copytaster.runtime.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the brokers are reached.
 *
 * @param bootstrapServers host:port, separated by commas
 * @param client what else every Kafka client is given, under Kafka's own names
 */
public record BrokerConfig(String bootstrapServers, Map<String, String> client) {
    private static final String SERVERS_KIND = "host:port, separated by commas";

    /** Where the brokers are. */
    public static final Setting<String> BOOTSTRAP_SERVERS = Setting.of(
            "bootstrap.servers",
            "127.0.0.1:9092",
            SERVERS_KIND,
            "The brokers.",
            value -> Optional.of(value).filter(servers -> !servers.isBlank()));

    /** What is declared here. */
    public static final List<Setting<?>> SETTINGS = List.of(BOOTSTRAP_SERVERS);

    /**
     * @throws InvalidSetting when no broker is named
     */
    public BrokerConfig {
        if (bootstrapServers.isBlank()) {
            throw new InvalidSetting(BOOTSTRAP_SERVERS.key(), bootstrapServers, SERVERS_KIND);
        }
        client = Map.copyOf(client);
    }

    /** Reads bootstrap.servers and what stands under kafka. */
    public static BrokerConfig from(Settings settings) {
        return new BrokerConfig(settings.get(BOOTSTRAP_SERVERS), settings.under(Setting.KAFKA));
    }

    /** What a Kafka client is given. */
    public Map<String, String> properties() {
        var properties = new HashMap<>(client);
        properties.put("bootstrap.servers", bootstrapServers);
        return Map.copyOf(properties);
    }
}
