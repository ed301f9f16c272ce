package org.copytaster.ingest.folder;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How long each file has not changed, as far as we have seen. */
final class StillFiles {
    private final Waiting waiting;
    private Map<FileState, Since> files = Map.of();

    /** Since when a file is as it is, whether it was found to look unfinished, and what was read where its size did not fit. */
    private record Since(long nanos, boolean unfinished, Optional<Read> read) {
        private static Since at(long nanos) {
            return new Since(nanos, false, Optional.empty());
        }
    }

    /** The hash of what was read, and since when it is the same. */
    private record Read(String sha256, long nanos) {}

    StillFiles(Waiting waiting) {
        this.waiting = waiting;
    }

    /** What a look found; whatever changed or went away is forgotten. */
    void seen(Collection<FileState> found, long nanos) {
        var next = new HashMap<FileState, Since>();
        found.forEach(file -> next.put(file, files.getOrDefault(file, Since.at(nanos))));
        files = next;
    }

    /** Whether it is worth reading. */
    boolean isReady(FileState file, long nanos) {
        var since = since(file, nanos);
        return stood(since, nanos, since.unfinished() ? waiting.unfinished() : waiting.settled());
    }

    /** Whether it is read as it is, however it looks. */
    boolean isOverdue(FileState file, long nanos) {
        return stood(since(file, nanos), nanos, waiting.unfinished());
    }

    /** It looks as if its writer were not at its end: it waits longer. */
    void looksUnfinished(FileState file) {
        files.computeIfPresent(file, (state, since) -> new Since(since.nanos(), true, since.read()));
    }

    /**
     * Whether these bytes were read of it twice, with the longer wait in between. That counts instead of what the disk says
     * where that does not fit what is read: a network disk shows sizes and times of seconds ago.
     */
    boolean isReadAlike(FileState file, String sha256, long nanos) {
        var since = since(file, nanos);
        var read =
                since.read().filter(before -> before.sha256().equals(sha256)).orElseGet(() -> new Read(sha256, nanos));
        files.computeIfPresent(
                file, (state, before) -> new Since(before.nanos(), before.unfinished(), Optional.of(read)));
        return nanos - read.nanos() >= waiting.unfinished().toNanos();
    }

    private Since since(FileState file, long nanos) {
        return files.getOrDefault(file, Since.at(nanos));
    }

    private static boolean stood(Since since, long nanos, Duration wanted) {
        return nanos - since.nanos() >= wanted.toNanos();
    }
}
