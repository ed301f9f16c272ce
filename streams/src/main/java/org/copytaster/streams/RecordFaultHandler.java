package org.copytaster.streams;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Parks a record that is at fault and goes on. Whatever else is thrown while a record is worked on stops the stream: a
 * store that fails, seen here as any exception, would make a dead letter of every story that follows.
 */
public final class RecordFaultHandler implements ProcessingExceptionHandler {
    private DeadLetters letters = new DeadLetters("");
    private StreamProgress progress = new StreamProgress(Instant.EPOCH);

    @Override
    public void configure(Map<String, ?> settings) {
        letters = DeadLetters.of(settings);
        progress = StreamProgress.of(settings);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        // A timer has no record that could be parked: it makes its dead letters itself, and what it throws is ours.
        if (!(exception instanceof RecordFault fault) || context.topic() == null) {
            return Response.fail();
        }
        progress.pass(context.topic(), context.partition(), context.offset(), context.timestamp());
        return Response.resume(List.of(letters.park(context, fault)));
    }
}
