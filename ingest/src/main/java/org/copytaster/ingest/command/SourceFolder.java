package org.copytaster.ingest.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.copytaster.ingest.folder.FileReceiver;
import org.copytaster.ingest.settings.IngestConfig;
import org.copytaster.ingest.source.FolderSource;
import org.copytaster.ingest.source.RealPaths;
import org.copytaster.runtime.health.HealthPart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of one source, opened and let go by a thread of its own; one that cannot be used is tried every ten seconds. */
final class SourceFolder {
    private static final Logger LOG = LoggerFactory.getLogger(SourceFolder.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(10);
    private static final Duration AT_END = Duration.ofSeconds(2);

    private final FolderSource source;
    private final IngestConfig config;
    private final FileReceiver receiver;
    private final Optional<Path> dropFolder;
    private final CountDownLatch let = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Optional<DropFolders> open = Optional.empty();
    private volatile String fault = "it is being opened";

    private SourceFolder(FolderSource source, IngestConfig config, FileReceiver receiver, Optional<Path> dropFolder) {
        this.source = source;
        this.config = config;
        this.receiver = receiver;
        this.dropFolder = dropFolder;
    }

    /**
     * Begins to open it; returns at once.
     *
     * @param dropFolder a folder that it must not be, nor lie in or around
     */
    static SourceFolder open(
            FolderSource source, IngestConfig config, FileReceiver receiver, Optional<Path> dropFolder) {
        var folder = new SourceFolder(source, config, receiver, dropFolder);
        var thread = new Thread(folder::watch, "folder-of-" + source.name());
        thread.setDaemon(true);
        thread.start();
        return folder;
    }

    private void watch() {
        try {
            boolean isOver = false;
            while (!isOver && !isOpened()) {
                isOver = let.await(BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS);
            }
            let.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.ifPresent(DropFolders::close);
            ended.countDown();
        }
    }

    private boolean isOpened() {
        try {
            requireNotTheDropFolder();
            open = Optional.of(DropFolders.watch(source.path(), config, source.subFolders(), receiver));
            LOG.info("watching {} for the source {}", source.path(), source.name());
            return true;
        } catch (RuntimeException e) {
            var why = String.valueOf(e.getMessage());
            if (!why.equals(fault)) {
                LOG.warn("the source {} is not watched: {}", source.name(), why);
            }
            fault = why;
            return false;
        }
    }

    private void requireNotTheDropFolder() {
        dropFolder
                .filter(other -> new RealPaths().overlap(source.path(), other))
                .ifPresent(other -> {
                    throw new IllegalStateException(
                            source.path() + " is the drop folder " + other + ", or lies within it or around it");
                });
    }

    /** How it is: always ready, since a folder that cannot be used is no reason to close the door. */
    HealthPart health() {
        var name = "folder of " + source.name();
        return open.map(DropFolders::health)
                .map(folder -> new HealthPart(name, folder.live(), true, folder.detail()))
                .orElseGet(() -> new HealthPart(name, true, true, source.path() + " is not watched: " + fault));
    }

    /** Begins no other file; returns at once. */
    void letGo() {
        let.countDown();
    }

    /** Waits for the file in hand, but not for long. */
    void await() {
        try {
            var unused = ended.await(AT_END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
