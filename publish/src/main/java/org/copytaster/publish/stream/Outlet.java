package org.copytaster.publish.stream;

import org.copytaster.publish.release.LeadPolicies;
import org.copytaster.schemas.stream.Cleanup;
import org.copytaster.schemas.stream.Topic;

/**
 * A way out: the form of a record and the topic it goes to.
 *
 * @param <V> what a record of that form is
 * @param node the sink's name in the topology
 * @param topic where it goes
 * @param form how it is written; outlets that share one share its bytes
 * @param policies which telling of a repeated lead its bodies keep
 */
record Outlet<V>(String node, Topic<V> topic, RecordForm<V> form, LeadPolicies policies) {
    /** Whether its topic holds the current revision of each story only. */
    boolean isCurrent() {
        return topic.cleanup() instanceof Cleanup.Compact;
    }

    /** @throws OversizeRecordException when the topic would refuse it */
    static <V> byte[] bytes(Topic<V> topic, V value) {
        return fitting(topic, topic.values().serializer().serialize(topic.name(), value));
    }

    /** These bytes. @throws OversizeRecordException when the topic would refuse them */
    static byte[] fitting(Topic<?> topic, byte[] bytes) {
        if (bytes.length > topic.maxValueBytes()) {
            throw new OversizeRecordException(topic, bytes.length);
        }
        return bytes;
    }
}
