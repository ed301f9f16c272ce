package org.copytaster.standalone.stream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.internals.AppInfoParser;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A broker in a container, of the version that the client library has. The system property kafka.image, or else the
 * variable KAFKA_IMAGE, names another image that keeps the contract of apache/kafka.
 */
final class ContainerBroker implements AutoCloseable {
    private static final String CONTRACT = "apache/kafka";
    private static final int MINUTES_TO_FETCH = 5;

    private final KafkaContainer container;

    private ContainerBroker(KafkaContainer container) {
        this.container = container;
    }

    /**
     * Why there can be none here; empty when there can. Asked of Docker's own command: Testcontainers spends minutes on a
     * registry that does not answer.
     */
    static Optional<String> obstacle() throws InterruptedException {
        var image = image();
        if (!docker("info")) {
            return Optional.of("no Docker is reachable here");
        }
        if (!docker("image", "inspect", image) && !docker("pull", "-q", image)) {
            return Optional.of("there is no image " + image + " and it cannot be fetched; KAFKA_IMAGE names another");
        }
        if (Files.exists(Path.of("/.dockerenv")) && System.getenv("TESTCONTAINERS_HOST_OVERRIDE") == null) {
            return Optional.of(
                    "this is a container itself; TESTCONTAINERS_HOST_OVERRIDE says where to reach those beside"
                            + " it, for example localhost");
        }
        return Optional.empty();
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

    /** Whether the command is there and does that. */
    private static boolean docker(String... arguments) throws InterruptedException {
        var command = Stream.concat(Stream.of("docker"), Stream.of(arguments)).toList();
        try {
            var process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var ended = process.waitFor(MINUTES_TO_FETCH, TimeUnit.MINUTES);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
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
