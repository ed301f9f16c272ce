package org.copytaster.standalone.stream;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.utils.internals.AppInfoParser;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A broker in a container, of the version that the client library has. The system property kafka.image, or else the
 * variable KAFKA_IMAGE, names another image that keeps the contract of apache/kafka.
 */
final class ContainerBroker implements AutoCloseable {
    private static final String CONTRACT = "apache/kafka";

    private final KafkaContainer container;

    private ContainerBroker(KafkaContainer container) {
        this.container = container;
    }

    /** Why there can be none here; empty when there can. */
    static Optional<String> obstacle() throws InterruptedException {
        return Containers.obstacle(image(), "KAFKA_IMAGE");
    }

    /** Starts one. */
    static ContainerBroker start() {
        var container = new KafkaContainer(DockerImageName.parse(image()).asCompatibleSubstituteFor(CONTRACT))
                .withEnv("KAFKA_HEAP_OPTS", "-Xms128m -Xmx384m")
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        container.start();
        return new ContainerBroker(container);
    }

    private static String image() {
        return Optional.ofNullable(System.getProperty("kafka.image"))
                .or(() -> Optional.ofNullable(System.getenv("KAFKA_IMAGE")))
                .orElse(CONTRACT + ":" + AppInfoParser.getVersion());
    }

    /** What a client needs to reach it. */
    Map<String, String> client() {
        return Map.of("bootstrap.servers", container.getBootstrapServers());
    }

    @Override
    public void close() {
        container.close();
    }
}
