package org.copytaster.streams;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Parks, once, the source of a record that cannot be written as bytes; everything else that fails in the producer is an
 * outage and stops the thread.
 *
 * <p>Kafka Streams' default fails instead, and the failure then surfaces in the processor and is parked a second time.
 * Under exactly-once a record that the broker or the producer refuses has already doomed the transaction, whatever a
 * handler says: sizes are checked before the send, never here.
 */
public final class UnwritableRecordHandler implements ProductionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(UnwritableRecordHandler.class);

    private String deadLetters = "";

    @Override
    public void configure(Map<String, ?> settings) {
        deadLetters = String.valueOf(settings.get("errors.dead.letter.queue.topic.name"));
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
        LOG.error(
                "cannot write the {} of a record made from {}-{} at {}: its source goes to {}",
                origin,
                context.topic(),
                context.partition(),
                context.offset(),
                deadLetters,
                exception);
        return Response.resume(DeadLetter.of(deadLetters, context, exception));
    }
}
