package org.copytaster.ingest.stream;

import java.util.Optional;
import org.copytaster.ingest.input.InputBytes;
import org.copytaster.ingest.input.Source;

/**
 * An input on its way in.
 *
 * @param content its bytes
 * @param source where it comes through
 * @param name what the sender calls it
 * @param id who the sender says its story is; see {@link org.copytaster.ingest.input.WireInput}
 * @param trace the sender's W3C traceparent, passed on as it is
 */
public record Delivery(
        InputBytes content, Source source, Optional<String> name, Optional<String> id, Optional<String> trace) {}
