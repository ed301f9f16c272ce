package org.copytaster.ingest.folder;

import java.time.Duration;

/**
 * How long a file must have stood still before it is taken. Both are measured by our own clock, from look to look: what
 * a disk says about times may be an hour wrong.
 *
 * @param settled one that looks whole
 * @param unfinished one that looks as if its writer were not at its end; when this is over it is read as it is
 */
public record Waiting(Duration settled, Duration unfinished) {
    /** The longer one is never the shorter one. */
    public Waiting {
        unfinished = unfinished.compareTo(settled) < 0 ? settled : unfinished;
    }
}
