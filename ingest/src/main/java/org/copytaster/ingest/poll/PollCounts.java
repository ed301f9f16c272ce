package org.copytaster.ingest.poll;

import org.copytaster.ingest.feed.PollKind;

/** Counts polls. Safe for several threads. */
public interface PollCounts {
    /** A poll of this source that ended so, once what it brought is acknowledged. */
    void polled(String source, PollKind kind, int entries);

    /** Counts nothing. */
    static PollCounts none() {
        return (source, kind, entries) -> {};
    }
}
