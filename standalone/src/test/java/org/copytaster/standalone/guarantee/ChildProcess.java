package org.copytaster.standalone.guarantee;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that we started, and what it said. Whatever happens, it does not outlive this JVM. */
final class ChildProcess implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final int LAST_WORDS = 2_000;

    private final String name;
    private final Process process;
    private final Path said;

    private ChildProcess(String name, Process process, Path said) {
        this.name = name;
        this.process = process;
        this.said = said;
    }

    /**
     * Starts one.
     *
     * @param said the file that takes stdout and stderr
     */
    static ChildProcess start(String name, List<String> command, Path said) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            return new ChildProcess(name, process, said);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + name, e);
        }
    }

    /** Waits until it has said this. */
    void await(String words, Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!said().contains(words)) {
            if (!process.isAlive()) {
                throw new ProcessEnded(name + " ended with " + process.exitValue() + ": " + lastWords());
            }
            if (System.nanoTime() > deadline) {
                throw new ProcessEnded(name + " did not say '" + words + "' in " + limit + " but: " + lastWords());
            }
            process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** It is gone, or never worked. */
    static final class ProcessEnded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ProcessEnded(String message) {
            super(message);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Sends it a signal by name, for example STOP. */
    void signal(String signal) throws InterruptedException {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("there is no kill", e);
        }
    }

    /** SIGTERM, and its end. */
    void stop(Duration limit) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new ProcessEnded(name + " had not ended " + limit + " after SIGTERM: " + lastWords());
        }
    }

    /** SIGKILL, and its end: nothing of it runs any more, no hook, no flush. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    String said() {
        try {
            return Files.exists(said) ? Files.readString(said, StandardCharsets.ISO_8859_1) : "";
        } catch (IOException e) {
            throw new UncheckedIOException("what " + name + " said cannot be read", e);
        }
    }

    String lastWords() {
        var all = said();
        return all.substring(Math.max(0, all.length() - LAST_WORDS));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
