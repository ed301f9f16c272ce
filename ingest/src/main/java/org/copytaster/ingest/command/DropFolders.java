package org.copytaster.ingest.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.copytaster.ingest.folder.DropFolder;
import org.copytaster.ingest.folder.FileReceiver;
import org.copytaster.ingest.folder.FolderRules;
import org.copytaster.ingest.settings.IngestConfig;
import org.copytaster.ingest.settings.PushConfig;
import org.copytaster.ingest.source.RealPaths;
import org.copytaster.runtime.FileFault;
import org.copytaster.runtime.UsageFault;
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
     * @throws UsageFault when it holds the file of sources, a key or a certificate of the door: they would be sent as copy
     */
    public static DropFolders watch(Path folder, IngestConfig config, FileReceiver receiver) {
        requireNoSecretsIn(folder, config.push());
        return watch(folder, config, config.dropSubFolders(), receiver);
    }

    private static void requireNoSecretsIn(Path folder, PushConfig push) {
        var paths = new RealPaths();
        Stream.concat(push.secretFiles().stream(), push.sourcesFile().stream())
                .filter(file -> paths.contains(folder, file))
                .findFirst()
                .ifPresent(file -> {
                    throw new UsageFault("the drop folder " + folder + " holds " + file
                            + ", which would be sent as copy: put it elsewhere");
                });
    }

    /** The same, where the source says whether the folders within are read too. */
    static DropFolders watch(Path folder, IngestConfig config, boolean subFolders, FileReceiver receiver) {
        var executor = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "drop-folder"));
        var rules = new FolderRules(config.limits(), config.waiting(), subFolders);
        try {
            var watched = DropFolder.open(folder, rules, receiver, executor, BETWEEN_LOOKS);
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
