package org.copytaster.runtime.stream;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Headers;
import org.copytaster.schemas.stream.EventHeaders;

/** The trace that a record belongs to, for the log. */
public final class TraceId {
    /** W3C Trace Context: version, trace-id, parent-id and flags in lower-case hex; later versions may have more. */
    private static final Pattern PARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

    private static final String NONE = "0".repeat(32);

    private TraceId() {}

    /** The trace-id of a {@code traceparent}; empty when it is none. */
    public static Optional<String> of(String traceparent) {
        var parts = PARENT.matcher(traceparent);
        return parts.matches() ? Optional.of(parts.group(1)).filter(id -> !id.equals(NONE)) : Optional.empty();
    }

    /** The same of a record with these headers. */
    public static Optional<String> of(Headers headers) {
        var header = headers.lastHeader(EventHeaders.TRACE);
        return header == null || header.value() == null
                ? Optional.empty()
                : of(new String(header.value(), StandardCharsets.UTF_8));
    }
}
