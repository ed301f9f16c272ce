package org.copytaster.standalone.stream;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Whether containers can be started here. */
final class Containers {
    private static final int MINUTES_TO_FETCH = 5;

    private Containers() {}

    /**
     * Why there can be none here; empty when there can. Asked of Docker's own command: Testcontainers spends minutes on a
     * registry that does not answer.
     *
     * @param variable names another image
     */
    static Optional<String> obstacle(String image, String variable) throws InterruptedException {
        if (!docker("info")) {
            return Optional.of("no Docker is reachable here");
        }
        if (!docker("image", "inspect", image) && !docker("pull", "-q", image)) {
            return Optional.of(
                    "there is no image " + image + " and it cannot be fetched; " + variable + " names another");
        }
        if (Files.exists(Path.of("/.dockerenv")) && System.getenv("TESTCONTAINERS_HOST_OVERRIDE") == null) {
            return Optional.of(
                    "this is a container itself; TESTCONTAINERS_HOST_OVERRIDE says where to reach those beside"
                            + " it, for example localhost");
        }
        return Optional.empty();
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

    /** Says it to whoever builds: Surefire puts what a test prints into a file, but not what the JVM itself does. */
    static void tell(String line) {
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8).println(line);
    }
}
