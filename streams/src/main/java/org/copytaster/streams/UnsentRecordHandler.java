package org.copytaster.streams;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;

/**
 * Stops the stream for a record that cannot be written or sent. By then something may be remembered of the record it
 * was made from, and only a rollback takes that back. It does not come to this through a story: records are written as
 * bytes and their sizes looked at before anything is remembered.
 */
public final class UnsentRecordHandler implements ProductionExceptionHandler {
    @Override
    public void configure(Map<String, ?> settings) {
        // Nothing to be set.
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception exception) {
        return Response.fail();
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface declares it
    public Response handleSerializationError(
            ErrorHandlerContext context,
            ProducerRecord record,
            Exception exception,
            SerializationExceptionOrigin origin) {
        return Response.fail();
    }
}
