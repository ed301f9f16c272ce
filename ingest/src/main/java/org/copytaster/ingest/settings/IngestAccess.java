package org.copytaster.ingest.settings;

import static org.copytaster.runtime.access.Operation.READ;
import static org.copytaster.runtime.access.Operation.WRITE;

import java.util.List;
import org.copytaster.runtime.access.Access;
import org.copytaster.runtime.access.Grant;
import org.copytaster.runtime.access.ResourceKind;
import org.copytaster.schemas.stream.Topics;

/** What the role ingest must be allowed on the brokers. */
public final class IngestAccess {
    private IngestAccess() {}

    /** The group in which the instances share the feeds. */
    public static final String FEEDS_GROUP = "copytaster-feeds";

    /**
     * To write what comes in and what is refused, to read what became of stories, for the senders who ask,
     * and to share the feeds with other instances.
     */
    public static Access of(Topics topics) {
        return new Access(
                IngestConfig.ROLE,
                "takes copy in, and answers what became of it",
                Access.together(
                        Access.toCompare(topics),
                        Access.onEach(List.of(topics.received(), topics.stories(), topics.rejected()), WRITE),
                        Access.onEach(List.of(topics.status()), READ),
                        Access.onEach(List.of(topics.feeds()), READ, WRITE),
                        List.of(Grant.on(ResourceKind.GROUP, FEEDS_GROUP, READ))));
    }
}
