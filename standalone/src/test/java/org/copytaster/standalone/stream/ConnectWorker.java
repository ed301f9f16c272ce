package org.copytaster.standalone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** A worker of Kafka Connect in a JVM of its own, with the configurations of the manual. */
final class ConnectWorker implements AutoCloseable {
    /** What the module connect puts together. */
    static final Path LIB = Path.of("..", "connect", "target", "lib");

    static final Path EXAMPLES = Path.of("..", "docs", "examples", "connect");

    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Process process;
    private final Path said;

    private ConnectWorker(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    /**
     * Starts one.
     *
     * @param folder takes all that it writes
     * @param connectors what connectors are to write, and the examples that configure them
     */
    static ConnectWorker start(Path folder, String bootstrapServers, Map<Path, String> connectors) throws IOException {
        var worker = example("worker");
        worker.setProperty("bootstrap.servers", bootstrapServers);
        worker.setProperty(
                "offset.storage.file.filename", folder.resolve("offsets").toString());
        worker.setProperty("listeners", "http://127.0.0.1:0");
        // There are no plugins but those in its jars, and all of these say that they are.
        worker.remove("plugin.path");
        worker.setProperty("plugin.discovery", "service_load");
        var files = new ArrayList<>(List.of(written(folder.resolve("worker.properties"), worker)));
        for (var connector : connectors.entrySet()) {
            var config = example(connector.getValue());
            config.setProperty("file", connector.getKey().toString());
            files.add(written(folder.resolve(connector.getValue() + ".properties"), config));
        }
        return started(folder, files);
    }

    private static ConnectWorker started(Path folder, List<String> files) throws IOException {
        assertThat(LIB).as("built by the module connect").isDirectory();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                LIB + "/*",
                "org.apache.kafka.connect.cli.ConnectStandalone"));
        command.addAll(files);
        var said = folder.resolve("said");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        return new ConnectWorker(process, said);
    }

    /** A configuration of the manual. */
    static Properties example(String name) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(EXAMPLES.resolve(name + ".properties"))) {
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static String written(Path file, Properties properties) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            properties.store(out, "");
        }
        return file.toString();
    }

    /** The lines that stand in a file once there are so many. */
    List<String> await(Path file, int count) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (lines(file).size() < count) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError(count + " lines are not in " + file + "; the worker said: " + lastWords());
            }
            process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        }
        return lines(file);
    }

    /** Whole lines only. */
    private static List<String> lines(Path file) throws IOException {
        var text = Files.exists(file) ? Files.readString(file) : "";
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private String lastWords() throws IOException {
        var all = Files.readString(said, StandardCharsets.ISO_8859_1);
        return all.substring(Math.max(0, all.length() - 4_000));
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
