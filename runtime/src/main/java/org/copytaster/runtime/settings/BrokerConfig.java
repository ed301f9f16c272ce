package org.copytaster.runtime.settings;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.copytaster.runtime.UsageFault;

/**
 * How the brokers are reached.
 *
 * @param bootstrapServers host:port, separated by commas
 * @param client what else every Kafka client is given, under Kafka's own names; may hold passwords
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

    /** Where what no settings file should hold comes from. */
    public static final Setting<Optional<Path>> CLIENT_FILE = Setting.file(
            "client.file",
            "A properties file for every Kafka client, under Kafka's own names: who the client is, and its keys and passwords;"
                    + " what stands under kafka. wins.");

    /** What is declared here. */
    public static final List<Setting<?>> SETTINGS = List.of(BOOTSTRAP_SERVERS, CLIENT_FILE);

    /**
     * @throws InvalidSetting when no broker is named
     */
    public BrokerConfig {
        if (bootstrapServers.isBlank()) {
            throw new InvalidSetting(BOOTSTRAP_SERVERS.key(), bootstrapServers, SERVERS_KIND);
        }
        client = Map.copyOf(client);
    }

    /**
     * Reads bootstrap.servers, the file that client.file names and what stands under kafka.
     *
     * @throws UsageFault when the file cannot be read
     */
    public static BrokerConfig from(Settings settings) {
        var client = new HashMap<String, String>();
        settings.get(CLIENT_FILE).ifPresent(file -> client.putAll(read(file)));
        client.putAll(settings.under(Setting.KAFKA));
        return new BrokerConfig(settings.get(BOOTSTRAP_SERVERS), client);
    }

    /** The brokers are named by bootstrap.servers alone: every message names them, and a second place would contradict it. */
    private static Map<String, String> read(Path file) {
        var properties = PropertiesFile.read(
                file, why -> new UsageFault("cannot read " + CLIENT_FILE.key() + " " + file + ": " + why));
        properties.remove(BOOTSTRAP_SERVERS.key());
        return properties;
    }

    /** Without what may be a password: a record is printed sooner than one thinks. */
    @Override
    public String toString() {
        return "BrokerConfig[bootstrapServers=" + bootstrapServers + ", client=" + new TreeSet<>(client.keySet()) + "]";
    }

    /** What a Kafka client is given. */
    public Map<String, String> properties() {
        var properties = new HashMap<>(client);
        properties.put("bootstrap.servers", bootstrapServers);
        return Map.copyOf(properties);
    }
}
