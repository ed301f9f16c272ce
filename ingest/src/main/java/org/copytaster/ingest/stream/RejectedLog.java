package org.copytaster.ingest.stream;

import org.copytaster.ingest.input.Refusal;
import org.copytaster.runtime.log.StoryLine;
import org.copytaster.runtime.stream.TraceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * A line for each refused input, and for each refused item of one: with the reason's code and place, never with its
 * detail, which may quote the copy.
 */
final class RejectedLog {
    private static final Logger LOG = LoggerFactory.getLogger(RejectedLog.class);

    private RejectedLog() {}

    /** Tells what of a delivery was refused; nothing when all of it was taken. */
    static void tell(Delivery delivery, Receipt receipt) {
        receipt.refusal().ifPresent(refusal -> line(delivery, receipt, 0, refusal));
        for (int i = 0; i < receipt.items().size(); i++) {
            int item = i + 1;
            receipt.items().get(i).refusal().ifPresent(refusal -> line(delivery, receipt, item, refusal));
        }
    }

    private static void line(Delivery delivery, Receipt receipt, int item, Refusal refusal) {
        StoryLine.at(Level.WARN)
                .with("reason", refusal.reason().code())
                .with("receipt", receipt.receiptId())
                .with("source", delivery.source().name())
                .with("provider", delivery.source().provider())
                .with("name", delivery.name())
                .with("id", delivery.id())
                .with("item", item > 0 ? item : "")
                .with("line", refusal.line() > 0 ? refusal.line() : "")
                .with("column", refusal.line() > 0 ? refusal.column() : "")
                .with("trace", delivery.trace().flatMap(TraceId::of))
                .log("rejected");
        LOG.debug("rejected {}: {}", receipt.receiptId(), refusal.detail());
    }
}
