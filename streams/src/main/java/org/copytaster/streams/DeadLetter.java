package org.copytaster.streams;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/** A record that broke the code that read it: key, value and headers byte for byte, and the names of KIP-1034. */
final class DeadLetter {
    private static final String PREFIX = "__streams.errors.";

    private DeadLetter() {}

    static List<ProducerRecord<byte[], byte[]>> of(String topic, ErrorHandlerContext context, Exception exception) {
        var headers = new RecordHeaders(context.headers());
        put(headers, "exception", exception.getClass().getName());
        put(headers, "message", String.valueOf(exception.getMessage()));
        put(headers, "topic", context.topic());
        put(headers, "partition", Integer.toString(context.partition()));
        put(headers, "offset", Long.toString(context.offset()));
        return List.of(new ProducerRecord<>(
                topic, null, context.timestamp(), context.sourceRawKey(), context.sourceRawValue(), headers));
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(PREFIX + name, value.getBytes(StandardCharsets.UTF_8));
    }
}
