package org.copytaster.publish.stream;

import org.copytaster.schemas.stream.Topic;
import org.copytaster.streams.RecordFault;

/**
 * A record too large for its topic. Thrown before anything is sent or remembered, so that its source is parked as a dead
 * letter: a send that the broker refuses would doom the transaction.
 */
public final class OversizeRecordException extends RecordFault {
    private static final long serialVersionUID = 1L;

    OversizeRecordException(Topic<?> topic, int bytes) {
        super(
                Reason.TOO_LARGE,
                "a record of " + bytes + " bytes is too large for " + topic.name() + ", which takes "
                        + topic.maxValueBytes());
    }
}
