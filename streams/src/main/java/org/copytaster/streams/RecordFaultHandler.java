package org.copytaster.streams;

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

    @Override
    public void configure(Map<String, ?> settings) {
        letters = DeadLetters.of(settings);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        // A timer has no record that could be parked: it makes its dead letters itself, and what it throws is ours.
        return exception instanceof RecordFault fault && context.topic() != null
                ? Response.resume(List.of(letters.park(context, fault)))
                : Response.fail();
    }
}
