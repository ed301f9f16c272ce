package org.copytaster.standalone.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command in a JVM of its own, its output in files, as a person starts it. */
public final class ChildCopytaster implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    /** The first Java that warns of what the broker does to its files; the launcher silences it, and so do we. */
    private static final int WARNS_OF_UNSAFE = 24;

    private final Process process;
    private final Path out;
    private final Path err;

    private ChildCopytaster(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Starts it with these arguments; {@code folder} takes its output and its temporary files. */
    public static ChildCopytaster start(Path folder, String... arguments) throws IOException {
        return startJava(folder, List.of(), arguments);
    }

    /** Starts it with more options for Java. */
    public static ChildCopytaster startJava(Path folder, List<String> options, String... arguments) throws IOException {
        var temporary = Files.createDirectories(folder.resolve("tmp"));
        var command = new ArrayList<>(hearsCtrlC());
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + temporary,
                "--enable-native-access=ALL-UNNAMED"));
        if (Runtime.version().feature() >= WARNS_OF_UNSAFE) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.copytaster.standalone.Copytaster"));
        command.addAll(List.of(arguments));
        var out = Files.createTempFile(folder, "out", ".txt");
        var err = Files.createTempFile(folder, "err", ".txt");
        var process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new ChildCopytaster(process, out, err);
    }

    /**
     * A build server starts its jobs with SIGINT ignored, every process below them inherits that, and a JVM then hears
     * no Ctrl-C. GNU env gives it the signal back; where there is another env the tests run from a terminal.
     */
    private static List<String> hearsCtrlC() {
        var gnu = List.of("env", "--default-signal=INT");
        try {
            var probe = new ArrayList<>(gnu);
            probe.add("true");
            return new ProcessBuilder(probe).start().waitFor() == 0 ? gnu : List.of();
        } catch (IOException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /** Waits for its end; its exit code. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("still running after " + LIMIT);
        }
        return process.exitValue();
    }

    /** Waits for its end up to a limit; whether it ended. */
    public boolean awaitEnd(Duration limit) throws InterruptedException {
        return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The processor time it has used so far. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Sends it a signal by name, for example INT. */
    public void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** Waits until it has said this on stderr. */
    public void awaitMessage(String words) throws IOException, InterruptedException {
        await(words, err);
    }

    /** Waits until it has printed this on stdout. */
    public void awaitPrinted(String words) throws IOException, InterruptedException {
        await(words, out);
    }

    private void await(String words, Path said) throws IOException, InterruptedException {
        for (var deadline = System.nanoTime() + LIMIT.toNanos();
                !Files.readString(said).contains(words); ) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("it never said '" + words + "' but: " + Files.readString(said) + err());
            }
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
    }

    public String out() throws IOException {
        return Files.readString(out);
    }

    public String err() throws IOException {
        return Files.readString(err);
    }

    /** Kills it (SIGKILL): nothing of it runs any more, no hook, no flush. */
    @Override
    public void close() {
        process.destroyForcibly();
    }
}
