package org.copytaster.publish.stream;

import java.time.Instant;
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
        settle(settlement, RecordFault.guard(() -> after(settlement)));
    }

    /** The status of a story once this has been done. */
    StoryStatus after(Settlement settlement) {
        return settlement.after(deliveries.topics());
    }

    /** The same with a status that says more. */
    void settle(Settlement settlement, StoryStatus after) {
        var records = RecordFault.guard(() -> deliveries.of(settlement, after));
        memory.remember(RecordFault.guard(() -> memory.entry(settlement, after)));
        records.forEach(this::send);
        SettlementLog.tell(settlement, after);
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
