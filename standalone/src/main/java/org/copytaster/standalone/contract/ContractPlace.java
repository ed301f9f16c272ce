package org.copytaster.standalone.contract;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.copytaster.ingest.settings.IngestConfig;
import org.copytaster.publish.settings.RegistryConfig;
import org.copytaster.runtime.settings.BrokerConfig;
import org.copytaster.runtime.settings.HealthConfig;
import org.copytaster.runtime.settings.Settings;

/**
 * Where subscribers of one installation read.
 *
 * @param brokers host:port of each
 * @param isEncrypted whether the brokers speak TLS
 * @param registry the URL of the schema registry that knows the schemas of news.*
 */
public record ContractPlace(List<String> brokers, boolean isEncrypted, String registry) {
    public ContractPlace {
        brokers = List.copyOf(brokers);
    }

    /** The place that these settings tell of. */
    public static ContractPlace of(Settings settings) {
        var broker = BrokerConfig.from(settings);
        var brokers = Stream.of(broker.bootstrapServers().split(",", -1))
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .toList();
        var protocol = broker.client().getOrDefault("security.protocol", "");
        return new ContractPlace(brokers, protocol.toUpperCase(Locale.ROOT).endsWith("SSL"), registry(settings));
    }

    /** Without a registry of one's own, the one that comes with Copytaster, where run and ingest have it. */
    private static String registry(Settings settings) {
        return settings.get(RegistryConfig.URL)
                .map(URI::toString)
                .orElseGet(() -> "http://" + settings.get(HealthConfig.HOST) + ":"
                        + settings.get(IngestConfig.HEALTH_PORT) + "/registry");
    }
}
