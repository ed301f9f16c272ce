package org.copytaster.standalone.metrics;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Prometheus' own tool (Debian's package prometheus). Where there is none, whoever asks is skipped with a line. */
final class Promtool {
    /** Promtool's own: what it read is sound, but it would have been written otherwise. */
    static final int ADVICE = 3;

    private Promtool() {}

    /** What it said, and how it ended. */
    record Answer(int exitCode, String words) {}

    static Answer run(String input, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("promtool"));
        command.addAll(List.of(arguments));
        var process = start(command);
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), words);
    }

    private static Process start(List<String> command) throws IOException {
        var builder = new ProcessBuilder(command)
                .directory(Path.of("..", "docs", "monitoring").toFile())
                .redirectErrorStream(true);
        try {
            return builder.start();
        } catch (IOException e) {
            assumeTrue(false, "there is no promtool here: install Debian's package prometheus");
            throw e;
        }
    }
}
