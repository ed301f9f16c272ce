package org.copytaster.ingest.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.copytaster.ingest.folder.DropFolder;
import org.copytaster.ingest.folder.FileReceiver;
import org.copytaster.ingest.settings.IngestConfig;
import org.copytaster.runtime.FileFault;
import org.copytaster.runtime.health.HealthPart;

/** Watches a folder on a thread of its own. */
public final class DropFolders implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    /** For the file in hand; then its wait for the brokers is broken off, and it stays for the next start. */
    private static final Duration AT_END = Duration.ofSeconds(1);

    private final DropFolder folder;
    private final ScheduledExecutorService executor;

    private DropFolders(DropFolder folder, ScheduledExecutorService executor) {
        this.folder = folder;
        this.executor = executor;
    }

    /**
     * Starts to watch.
     *
     * @throws UncheckedIOException when the folder cannot be made
     */
    public static DropFolders watch(Path folder, IngestConfig config, FileReceiver receiver) {
        var executor = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "drop-folder"));
        try {
            var watched = DropFolder.open(folder, config.limits(), config.waiting(), receiver, executor, BETWEEN_LOOKS);
            return new DropFolders(watched, executor);
        } catch (IOException e) {
            executor.shutdown();
            throw new UncheckedIOException("cannot use the drop folder " + folder + ": " + FileFault.inWords(e), e);
        }
    }

    /** How the folder is. */
    public HealthPart health() {
        return folder.health();
    }

    /** Stops within about two seconds, whatever the brokers do. */
    @Override
    public void close() {
        folder.close();
        executor.shutdown();
        if (!ended()) {
            executor.shutdownNow();
            var unused = ended();
        }
    }

    private boolean ended() {
        try {
            return executor.awaitTermination(AT_END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
