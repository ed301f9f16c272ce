package org.copytaster.standalone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.copytaster.publish.release.WireReleaseRules;
import org.copytaster.publish.settings.ReleaseConfig;
import org.copytaster.publish.stream.PublishTopology;
import org.copytaster.runtime.Closing;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.Paragraph;
import org.copytaster.schemas.stream.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Connectors of Kafka Connect take what is published, with the configurations of the manual. */
class ConnectTest {
    private static final String STORY = "northwire.example:nw-0412";
    private static final List<String> RUN = List.of("file-ninjs", "file-stories", "worker");
    private static final String OF_CONNECT = "org.apache.kafka.";

    static List<String> examples() throws IOException {
        try (var files = Files.list(ConnectWorker.EXAMPLES)) {
            return files.map(file -> file.getFileName().toString().replace(".properties", ""))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aFileSinkWritesEveryRecordToTheByte(@TempDir Path folder) throws Exception {
        try (var closing = new Closing()) {
            var broker = closing.add(OwnBroker.start(1));
            broker.stream(
                    "publish",
                    PublishTopology.of(OwnBroker.TOPICS, new WireReleaseRules(), ReleaseConfig.standard()),
                    failure -> {});
            Stream.of(revision("1", "usable"), revision("2", "usable"), revision("3", "canceled"))
                    .forEach(story -> broker.send(OwnBroker.TOPICS.enriched(), STORY, story));
            var ninjs = folder.resolve("ninjs");
            var stories = folder.resolve("stories");
            var connectors = Map.of(ninjs, "file-ninjs", stories, "file-stories");
            var worker = closing.add(ConnectWorker.start(folder, broker.bootstrapServers(), connectors));

            assertThat(worker.await(ninjs, 3))
                    .containsExactlyElementsOf(values(broker, OwnBroker.TOPICS.ninjs())
                            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                            .toList());
            assertThat(worker.await(stories, 3).stream().map(Base64.getDecoder()::decode))
                    .containsExactlyElementsOf(
                            values(broker, OwnBroker.TOPICS.published()).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleNamesTopicsAndClassesThatThereAre(String name) throws IOException {
        var example = ConnectWorker.example(name);
        var topics = OwnBroker.TOPICS.news().stream().map(Topic::name).toList();
        assertThat(topics).contains(example.getProperty("topics", topics.get(0)));
        assertThat(example.values().stream().map(Object::toString).filter(value -> value.startsWith(OF_CONNECT)))
                .isNotEmpty()
                .isSubsetOf(classes());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleThatIsNotRunHereSaysSo(String name) throws IOException {
        var first = Files.readAllLines(ConnectWorker.EXAMPLES.resolve(name + ".properties"))
                .get(0);
        assertThat(first.startsWith("# Untested: ")).isNotEqualTo(RUN.contains(name));
    }

    private static Stream<byte[]> values(OwnBroker broker, Topic<?> topic) {
        return broker.watch(topic).await(STORY, 3).stream().map(record -> record.value());
    }

    private static EnrichedStory revision(String number, String pubStatus) {
        return EnrichedStory.newBuilder()
                .setStoryId(STORY)
                .setProvider("northwire.example")
                .setGuid("nw-0412")
                .setFormat("ninjs-3")
                .setRevision(number)
                .setContentSha256("hash-" + number)
                .setPubStatus(pubStatus)
                .setHeadline("Ferry line to Årø reopens")
                .setParagraphs(
                        List.of(new Paragraph(0, "text", "The ferry sails again, said \"the captain\".\nTwice.")))
                .build();
    }

    /** What the worker's jars hold. */
    private static Set<String> classes() throws IOException {
        var classes = new HashSet<String>();
        try (var jars = Files.list(ConnectWorker.LIB)) {
            jars.filter(jar -> jar.toString().endsWith(".jar")).forEach(jar -> addClasses(jar, classes));
        }
        return classes;
    }

    private static void addClasses(Path path, Set<String> to) {
        try (var jar = new JarFile(path.toFile())) {
            jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> name.replace('/', '.').replace(".class", ""))
                    .forEach(to::add);
        } catch (IOException e) {
            throw new UncheckedIOException(path.toString(), e);
        }
    }
}
