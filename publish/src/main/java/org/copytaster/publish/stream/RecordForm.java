package org.copytaster.publish.stream;

import org.apache.kafka.common.serialization.Serializer;
import org.copytaster.publish.output.Output;
import org.copytaster.schemas.CleanStory;

/**
 * How clean records are written.
 *
 * @param <V> what a record of that form is
 * @param output makes it of a story
 * @param values writes it
 */
record RecordForm<V>(Output<V> output, Serializer<V> values) {
    /**
     * The story as bytes.
     *
     * @param topic where they go, for what is said of a failure
     */
    byte[] bytes(String topic, CleanStory story) {
        return values.serialize(topic, output.of(story));
    }
}
