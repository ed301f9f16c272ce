package org.copytaster.publish.stream;

import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.processor.TopicNameExtractor;
import org.copytaster.schemas.stream.EventHeaders;

/** Sends a record to the topic that its own headers name. */
final class RecordTopic implements TopicNameExtractor<String, byte[]> {
    @Override
    public String extract(String key, byte[] value, RecordContext context) {
        return EventHeaders.topic(context.headers());
    }

    /** As a topology describes it. */
    @Override
    public String toString() {
        return "as its headers say";
    }
}
