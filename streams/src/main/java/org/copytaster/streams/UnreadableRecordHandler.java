package org.copytaster.streams;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.copytaster.schemas.stream.DataSchema;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.schemas.stream.UnknownSchemaException;
import org.copytaster.streams.RecordFault.Reason;

/**
 * Parks a record that cannot be read, unless a newer release of ours wrote it: then the stream stops, so that the
 * record is read by the release that can.
 */
public final class UnreadableRecordHandler implements DeserializationExceptionHandler {
    private DeadLetters letters = new DeadLetters("");
    private StreamProgress progress = new StreamProgress(Instant.EPOCH);

    @Override
    public void configure(Map<String, ?> settings) {
        letters = DeadLetters.of(settings);
        progress = StreamProgress.of(settings);
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
        if (!(exception instanceof SerializationException) || isNewer(record, exception)) {
            return Response.fail();
        }
        var fault = new RecordFault(Reason.UNREADABLE, exception);
        progress.pass(record.topic(), record.partition(), record.offset(), record.timestamp());
        return Response.resume(List.of(letters.park(context, fault)));
    }

    private static boolean isNewer(ConsumerRecord<byte[], byte[]> record, Exception exception) {
        return exception instanceof UnknownSchemaException unknown
                && Topics.standard().all().stream()
                        .filter(topic -> topic.name().equals(record.topic()))
                        .anyMatch(topic -> DataSchema.isNewer(topic, record.headers(), unknown));
    }
}
