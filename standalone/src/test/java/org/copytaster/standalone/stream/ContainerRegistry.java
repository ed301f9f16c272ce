package org.copytaster.standalone.stream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/**
 * Apicurio Registry in a container, of the version that the compose file runs and under its rule. The variable REGISTRY_IMAGE
 * names another image.
 */
final class ContainerRegistry implements AutoCloseable {
    private static final Pattern IMAGE = Pattern.compile("\\$\\{REGISTRY_IMAGE:-(.+)}");
    private static final int PORT = 8080;
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final GenericContainer<?> container;

    private ContainerRegistry(GenericContainer<?> container) {
        this.container = container;
    }

    /** Why there can be none here; empty when there can. */
    static Optional<String> obstacle() throws IOException, InterruptedException {
        return Containers.obstacle(image(), "REGISTRY_IMAGE");
    }

    /** Starts one that keeps in memory what it is told. */
    static ContainerRegistry start() throws IOException {
        var container = new GenericContainer<>(DockerImageName.parse(image()))
                .withEnv("JAVA_TOOL_OPTIONS", "-Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1")
                .withEnv("APICURIO_RULES_GLOBAL_COMPATIBILITY", "FULL_TRANSITIVE")
                .withEnv("QUARKUS_DATASOURCE_H2_JDBC_ACQUISITION_TIMEOUT", "2M")
                .withExposedPorts(PORT)
                .waitingFor(Wait.forHttp("/health/ready").forPort(PORT).withStartupTimeout(LIMIT));
        container.start();
        return new ContainerRegistry(container);
    }

    private static String image() throws IOException {
        var named = System.getenv("REGISTRY_IMAGE");
        return named == null ? inComposeFile() : named;
    }

    private static String inComposeFile() throws IOException {
        var file = Path.of("..", "docker-compose.yml");
        var image = IMAGE.matcher(Files.readString(file));
        if (!image.find()) {
            throw new NoSuchElementException("no image of a registry in " + file);
        }
        return image.group(1);
    }

    /** Where publish registers, by Confluent's paths. */
    String confluent() {
        return url("/apis/ccompat/v7");
    }

    /** Where Apicurio's own clients ask. */
    String own() {
        return url("/apis/registry/v3");
    }

    private String url(String path) {
        return "http://" + container.getHost() + ":" + container.getMappedPort(PORT) + path;
    }

    @Override
    public void close() {
        container.close();
    }
}
