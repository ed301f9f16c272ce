package org.copytaster.publish.stream;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.StoryStatus;
import org.copytaster.schemas.stream.EventHeaders;

/**
 * A revision kept to go out later, with the trace it came with: what a timer releases weeks later is still part of it.
 *
 * @param story the revision
 * @param trace its traceparent; empty when it had none
 */
record KeptRevision(EnrichedStory story, String trace) {
    static KeptRevision of(EnrichedStory story, Headers headers) {
        var trace = headers.lastHeader(EventHeaders.TRACE);
        boolean has = trace != null && trace.value() != null;
        return new KeptRevision(story, has ? new String(trace.value(), StandardCharsets.UTF_8) : "");
    }

    /** What can be told of a story's newest revision whose copy is gone: enough for a status record. */
    static KeptRevision gone(StoryStatus status) {
        var story = EnrichedStory.newBuilder()
                .setStoryId(status.getStoryId())
                .setProvider(status.getProvider())
                .setGuid(status.getGuid())
                .setRevision(status.getNewestRevision())
                .setContentSha256(status.getNewestSha256())
                .setVersionCreated(status.getNewestVersionCreated().orElse(null))
                .build();
        return new KeptRevision(story, "");
    }

    /** The headers that its records are made from. */
    Headers headers() {
        var headers = new RecordHeaders();
        if (!trace.isEmpty()) {
            headers.add(EventHeaders.TRACE, trace.getBytes(StandardCharsets.UTF_8));
        }
        return headers;
    }

    /** Four bytes that hold the length of the trace, the trace, the story as its topic writes it. */
    static Serde<KeptRevision> serde(Serde<EnrichedStory> stories) {
        return Serdes.serdeFrom(
                (topic, copy) -> copy == null
                        ? null
                        : written(copy.trace(), stories.serializer().serialize(topic, copy.story())),
                (topic, bytes) -> bytes == null ? null : read(topic, bytes, stories));
    }

    private static byte[] written(String trace, byte[] story) {
        var traceBytes = trace.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Integer.BYTES + traceBytes.length + story.length)
                .putInt(traceBytes.length)
                .put(traceBytes)
                .put(story)
                .array();
    }

    private static KeptRevision read(String topic, byte[] bytes, Serde<EnrichedStory> stories) {
        var buffer = ByteBuffer.wrap(bytes);
        int length = buffer.getInt();
        if (length < 0 || length > buffer.remaining()) {
            // Looked at before room is made for it: damaged bytes may say two billion.
            throw new SerializationException("a copy of " + bytes.length + " bytes with a trace of " + length);
        }
        var trace = new byte[length];
        buffer.get(trace);
        var story = new byte[buffer.remaining()];
        buffer.get(story);
        return new KeptRevision(
                stories.deserializer().deserialize(topic, story), new String(trace, StandardCharsets.UTF_8));
    }
}
