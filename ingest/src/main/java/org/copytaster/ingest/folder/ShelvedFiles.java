package org.copytaster.ingest.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Files that were put away a short while ago. A writer that paused too long goes on writing there, because it holds the
 * file, not its name: then what was read was not all of it.
 */
final class ShelvedFiles {
    private static final Duration WATCHED = Duration.ofMinutes(10);
    private static final int MOST = 1_000;

    private final FolderLayout layout;
    private final Deque<Shelved> files = new ArrayDeque<>();

    ShelvedFiles(FolderLayout layout) {
        this.layout = layout;
    }

    /**
     * A file that was put away.
     *
     * @param path where it is
     * @param file as it was in the folder when it was read
     * @param size how many bytes were read of it
     * @param other whether it is known already that these were not its bytes
     * @param nanos when it was put away
     */
    record Shelved(Path path, FileState file, long size, boolean other, long nanos) {}

    void add(Shelved shelved) {
        files.addLast(shelved);
        if (files.size() > MOST) {
            files.removeFirst();
        }
    }

    /** Those that have grown since, or never were what was read. */
    List<Shelved> grown(long nanos) {
        while (!files.isEmpty() && nanos - files.getFirst().nanos() > WATCHED.toNanos()) {
            files.removeFirst();
        }
        return new ArrayList<>(files.stream().filter(this::hasGrown).toList());
    }

    /** Only what was added counts: a person may mend or delete a file there. */
    private boolean hasGrown(Shelved shelved) {
        try {
            return layout.state(shelved.path())
                    .filter(now -> !now.link() && (shelved.other() || now.size() > shelved.size()))
                    .isPresent();
        } catch (IOException e) {
            return false; // it is no longer ours to read, or the next look can
        }
    }

    void forget(Shelved shelved) {
        files.remove(shelved);
    }
}
