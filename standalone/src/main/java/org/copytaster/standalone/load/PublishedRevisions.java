package org.copytaster.standalone.load;

import java.time.Duration;
import java.util.List;

/** Where clean stories come out; not thread-safe. */
@FunctionalInterface
public interface PublishedRevisions {
    /**
     * A clean revision.
     *
     * @param guid the agency's identifier of the story
     * @param revision its revision
     */
    record Revision(String guid, String revision) {}

    /** What has come out since the last call; waits up to {@code limit} for the first. */
    List<Revision> next(Duration limit);
}
