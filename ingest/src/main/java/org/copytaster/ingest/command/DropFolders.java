package org.copytaster.ingest.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.copytaster.ingest.folder.DropFolder;
import org.copytaster.ingest.folder.FileReceiver;
import org.copytaster.ingest.input.Limits;

/** Watches a folder on a thread of its own. */
public final class DropFolders {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private DropFolders() {}

    /**
     * Starts to watch; what is returned stops it.
     *
     * @throws UncheckedIOException when the folder cannot be made
     */
    public static AutoCloseable watch(Path folder, Limits limits, FileReceiver receiver) {
        var executor = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "drop-folder"));
        try {
            var watched = DropFolder.open(folder, limits, receiver, executor, BETWEEN_LOOKS);
            return () -> {
                watched.close();
                executor.shutdown();
            };
        } catch (IOException e) {
            executor.shutdown();
            throw new UncheckedIOException("cannot use the drop folder " + folder + ": " + e, e);
        }
    }
}
