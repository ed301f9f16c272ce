package org.copytaster.publish.stream;

import org.copytaster.publish.output.Output;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.stream.Topic;

/**
 * A way out: the form of a record and the topic it goes to.
 *
 * @param <V> what a record of that form is
 * @param node the sink's name in the topology
 * @param topic where it goes
 * @param output its form
 */
record Outlet<V>(String node, Topic<V> topic, Output<V> output) {
    /** The record as bytes. Written here and not in the sink, so that what cannot be sent is known before the send. */
    byte[] bytes(CleanStory story) {
        return bytes(topic, output.of(story));
    }

    /** @throws OversizeRecordException when the topic would refuse it */
    static <V> byte[] bytes(Topic<V> topic, V value) {
        var bytes = topic.values().serializer().serialize(topic.name(), value);
        if (bytes.length > topic.maxValueBytes()) {
            throw new OversizeRecordException(topic, bytes.length);
        }
        return bytes;
    }
}
