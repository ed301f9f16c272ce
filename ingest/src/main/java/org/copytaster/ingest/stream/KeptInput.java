package org.copytaster.ingest.stream;

import java.util.Map;
import java.util.Optional;
import org.copytaster.ingest.input.WireInput;
import org.copytaster.schemas.stream.EventHeaders;

/**
 * An input, or an item of one, as wire.received and wire.rejected keep it: all that it takes to read it once more as it
 * was read first, under its receipt and with the time of that.
 *
 * @param input the input
 * @param item which item of its input it is, from 0; 0 for a whole one
 * @param delivery what its delivery is called, where that can be told
 * @param trace its sender's W3C traceparent
 */
public record KeptInput(WireInput input, int item, Optional<String> delivery, Optional<String> trace) {
    /**
     * The input of such a record.
     *
     * @param headers the record's
     * @param bytes the input as it came, whole
     * @return nothing when the headers do not say through which source it came, as those of a refused input did not
     *     always
     */
    public static Optional<KeptInput> of(String receiptId, byte[] bytes, Map<String, String> headers) {
        return InputHeaders.input(headers, bytes, receiptId)
                .map(input -> new KeptInput(
                        input,
                        InputHeaders.item(headers),
                        Optional.ofNullable(headers.get(EventHeaders.DELIVERY)),
                        Optional.ofNullable(headers.get(EventHeaders.TRACE))));
    }
}
