package org.copytaster.standalone.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.copytaster.ingest.folder.InputFile;
import org.copytaster.runtime.Closing;
import org.copytaster.runtime.metrics.Meters;
import org.copytaster.runtime.settings.BrokerConfig;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.runtime.stream.Clients;
import org.copytaster.schemas.stream.Topic;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.AllSettings;
import org.copytaster.standalone.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A subscriber in Java with Apicurio's deserializer, in a JVM of its own, reads what publish registered with Apicurio. */
class ApicurioTest {
    /** What the module registry-client puts together. */
    private static final Path LIB = Path.of("..", "registry-client", "target", "lib");

    private static final Path EXAMPLE = Path.of("..", "docs", "examples", "FollowApicurio.java");
    private static final int MINUTES = 3;

    private static final String BRIDGE = "northwire.example:urn:newsml:northwire.example:20260916:nw-0455";
    private static final String WIND_FARM = "harbourpress.example:https://harbourpress.example/story/2026/09/17/8841";
    private static final String MUSEUM = "northwire.example:urn:newsml:northwire.example:20260922:nw-0588";

    private static final List<String> COPY = List.of(
            "04-bridge.json",
            "05-bridge-update.json",
            "06-wind-farm.json",
            "07-wind-farm-corrected.json",
            "14-museum.json",
            "15-museum-kill.json");

    /** The same from both topics. */
    private static final List<String> READ = List.of(
            "usable " + BRIDGE + " change= fields= paragraphs=",
            "usable " + BRIDGE
                    + " change=update fields=headline paragraphs=altered,added,altered,removed,removed,added,added",
            "usable " + WIND_FARM + " change= fields= paragraphs=",
            "usable " + WIND_FARM + " change=correction fields=headline paragraphs=added,altered",
            "usable " + MUSEUM + " change= fields= paragraphs=",
            "canceled " + MUSEUM + " change=kill fields= paragraphs=");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void readsAStoryItsUpdateItsCorrectionAndItsKillAsAvroAndAsNinjs() throws IOException, InterruptedException {
        var obstacle = ContainerRegistry.obstacle();
        if (obstacle.isPresent()) {
            Containers.tell(
                    "Apicurio's deserializer over a registry in a container is skipped: " + obstacle.get() + ".");
            abort("skipped: " + obstacle.get());
        }
        try (var closing = new Closing()) {
            var registry = closing.add(ContainerRegistry.start());
            var standalone = published(closing, registry);

            var lines = followed(standalone.settings().get(BrokerConfig.BOOTSTRAP_SERVERS), registry.own());
            assertThat(read(lines, Topics.standard().published())).containsExactlyElementsOf(READ);
            assertThat(read(lines, Topics.standard().ninjs())).containsExactlyElementsOf(READ);
            assertThat(lines).hasSize(2 * READ.size());
        }
    }

    /** The pipeline in this JVM, once all copy is out. */
    private Standalone published(Closing closing, ContainerRegistry registry) throws InterruptedException {
        var settings = Settings.of(
                AllSettings.LIST,
                Map.of("topics.partitions", "1", "publish.registry.url", registry.confluent()),
                Map.of(),
                Map.of());
        var data = closing.add(DataFolder.at(folder.resolve("data")));
        var standalone = Standalone.start(closing, data, 0, settings, Meters.none(), line -> {});
        COPY.stream()
                .map(name -> new InputFile(Path.of("..", "samples", name), name))
                .forEach(standalone.door()::take);
        for (var topic :
                List.of(Topics.standard().published(), Topics.standard().ninjs())) {
            try (var watch = TopicWatch.of(topic, Clients.of(standalone.settings()))) {
                watch.await(MUSEUM, 2);
            }
        }
        return standalone;
    }

    /** What the subscriber prints until nothing more comes. */
    private List<String> followed(String brokers, String registry) throws IOException, InterruptedException {
        assertThat(LIB).as("built by the module registry-client").isDirectory();
        var printed = folder.resolve("printed");
        var said = folder.resolve("said");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        LIB + "/*",
                        EXAMPLE.toString(),
                        brokers,
                        registry)
                .redirectOutput(printed.toFile())
                .redirectError(said.toFile())
                .start();
        try {
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0)
                    .as(() -> "the subscriber ends well; it said: " + text(said))
                    .isTrue();
        } finally {
            process.destroyForcibly().onExit().join();
        }
        return text(printed).lines().toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** The lines of a topic, without its name. */
    private static Stream<String> read(List<String> lines, Topic<?> topic) {
        var name = topic.name() + " ";
        return lines.stream().filter(line -> line.startsWith(name)).map(line -> line.substring(name.length()));
    }
}
