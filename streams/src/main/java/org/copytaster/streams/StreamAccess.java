package org.copytaster.streams;

import static org.copytaster.runtime.access.Operation.CREATE;
import static org.copytaster.runtime.access.Operation.READ;
import static org.copytaster.runtime.access.Operation.WRITE;

import java.util.List;
import org.copytaster.runtime.access.Access;
import org.copytaster.runtime.access.Grant;
import org.copytaster.runtime.access.ResourceKind;
import org.copytaster.schemas.stream.Topic;
import org.copytaster.schemas.stream.Topics;

/** What a stream must be allowed: its topics, its group, the changelogs of its stores and its transactions. */
public final class StreamAccess {
    private StreamAccess() {}

    /**
     * The access of a role that is one stream.
     *
     * @param read the topics that it reads
     * @param written those that it writes to; that for dead letters comes with every stream
     */
    public static Access of(Topics topics, String role, String purpose, List<Topic<?>> read, List<Topic<?>> written) {
        var name = StreamProperties.applicationId(role);
        return new Access(
                role,
                purpose,
                Access.together(
                        Access.toCompare(topics),
                        Access.onEach(read, READ),
                        Access.onEach(written, WRITE),
                        Access.onEach(List.of(topics.dead()), WRITE),
                        List.of(
                                Grant.on(ResourceKind.GROUP, name, READ),
                                // The brokers know its changelogs and its transactions by names that begin with the
                                // group's.
                                Grant.onAll(ResourceKind.TOPIC, name + "-", READ, WRITE, CREATE),
                                Grant.onAll(ResourceKind.TRANSACTIONAL_ID, name + "-", WRITE))));
    }
}
