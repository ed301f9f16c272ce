package org.copytaster.ingest.folder;

import java.time.Duration;
import java.util.function.LongSupplier;

/** A clock that stands until it is told how much time has passed. */
final class FolderClock implements LongSupplier {
    private long nanos = 5;

    @Override
    public long getAsLong() {
        return nanos;
    }

    void pass(Duration time) {
        nanos += time.toNanos();
    }
}
