package org.copytaster.ingest.folder;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How long each file has not changed, as far as we have seen. */
final class StillFiles {
    private final Waiting waiting;
    private Map<FileState, Since> files = Map.of();

    /** Since when a file is as it is, and whether it was found to look unfinished. */
    private record Since(long nanos, boolean unfinished) {}

    StillFiles(Waiting waiting) {
        this.waiting = waiting;
    }

    /** What a look found; whatever changed or went away is forgotten. */
    void seen(List<FileState> found, long nanos) {
        var next = new HashMap<FileState, Since>();
        found.forEach(file -> next.put(file, files.getOrDefault(file, new Since(nanos, false))));
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
        files.computeIfPresent(file, (state, since) -> new Since(since.nanos(), true));
    }

    private Since since(FileState file, long nanos) {
        return files.getOrDefault(file, new Since(nanos, false));
    }

    private static boolean stood(Since since, long nanos, Duration wanted) {
        return nanos - since.nanos() >= wanted.toNanos();
    }
}
