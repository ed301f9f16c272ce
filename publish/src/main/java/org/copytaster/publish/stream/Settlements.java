package org.copytaster.publish.stream;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.copytaster.publish.stream.Deliveries.Delivery;
import org.copytaster.schemas.StoryStatus;
import org.copytaster.streams.RecordFault;

/**
 * Carries a settlement out. Everything that goes out is made before anything is sent or remembered, so that what cannot
 * be sent leaves no trace but its dead letter and can be sent again.
 *
 * @param context where records go
 * @param memory what is remembered
 * @param deliveries makes the records
 */
record Settlements(ProcessorContext<String, byte[]> context, StoryMemory memory, Deliveries deliveries) {
    /** Computes first, then puts and sends: a fault of the record is thrown before either. */
    void settle(Settlement settlement) {
        settle(settlement, after -> after);
    }

    /**
     * The same with a status that says more.
     *
     * @return the status of the story now
     */
    StoryStatus settle(Settlement settlement, UnaryOperator<StoryStatus> more) {
        var departure = RecordFault.guard(() -> deliveries.ways().of(settlement));
        var after = RecordFault.guard(() -> more.apply(settlement.after(departure)));
        var records = RecordFault.guard(() -> deliveries.of(settlement, departure, after));
        memory.remember(RecordFault.guard(() -> memory.entry(settlement, after)));
        records.forEach(this::send);
        SettlementLog.tell(settlement, after);
        return after;
    }

    /** Takes the story off the topics that hold current revisions only. */
    void dropCurrent(StoryStatus status, Instant now) {
        deliveries.gone(status, now).forEach(this::send);
    }

    /** Takes the story off the topic of status records. */
    void dropStatus(StoryStatus status, Instant now) {
        send(deliveries.forgotten(status, now));
    }

    private void send(Delivery delivery) {
        context.forward(delivery.record(), delivery.node());
    }
}
