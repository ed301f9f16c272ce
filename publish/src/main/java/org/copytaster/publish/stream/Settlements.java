package org.copytaster.publish.stream;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.copytaster.schemas.StoryStatus;
import org.copytaster.schemas.stream.EventHeaders;
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
        records.forEach(delivery -> context.forward(delivery.record(), delivery.node()));
        SettlementLog.tell(settlement, after);
        return after;
    }

    /** Takes the story off the topics that hold current revisions only. */
    void dropCurrent(StoryStatus status, Instant now) {
        deliveries.ways().current(status).forEach(outlet -> {
            var headers = EventHeaders.of(outlet.topic(), status.getStoryId(), "gone", now, new RecordHeaders());
            context.forward(new Record<>(status.getStoryId(), null, now.toEpochMilli(), headers), outlet.node());
        });
    }

    /** Tells a compacted topic that the story has no record any more. */
    void tombstone(String node, String storyId, Instant now) {
        context.forward(new Record<>(storyId, null, now.toEpochMilli()), node);
    }
}
