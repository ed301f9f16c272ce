package org.copytaster.ingest.stream;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.copytaster.ingest.input.WireInput;

/** The records of one input on their way: done when every one is acknowledged, failed with the first that is not. */
final class Sending {
    private final WireInput input;
    private final AtomicInteger open;
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    private Sending(WireInput input, int records) {
        // Only its names are needed from here on; its bytes would be held until the brokers answer.
        this.input = input.withoutBytes();
        this.open = new AtomicInteger(records);
    }

    /** Sends the records in this order; may wait for metadata or room as long as the producer's settings say. */
    static CompletableFuture<Void> of(
            WireInput input, Producer<String, byte[]> producer, List<ProducerRecord<String, byte[]>> records) {
        var sending = new Sending(input, records.size());
        for (var record : records) {
            if (!sending.send(producer, record)) {
                break;
            }
        }
        return sending.done;
    }

    /** Whether there is any sense in sending the next one. */
    @SuppressWarnings("FutureReturnValueIgnored") // the callback says the same
    private boolean send(Producer<String, byte[]> producer, ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record, (place, failure) -> {
                if (failure != null) {
                    fail(failure);
                } else if (open.decrementAndGet() == 0) {
                    done.complete(null);
                }
            });
        } catch (KafkaException | IllegalStateException e) {
            fail(e);
        }
        return !done.isCompletedExceptionally();
    }

    private void fail(Exception cause) {
        done.completeExceptionally(SendFailedException.of(input, said(cause), cause));
    }

    static String said(Throwable cause) {
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}
