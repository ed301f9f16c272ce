package org.copytaster.ingest.stream;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.copytaster.ingest.input.WireInput;

/**
 * What is known of an input beside its bytes; with it a record of wire.received can be parsed again. Extensions of
 * CloudEvents, hence lower-case letters only.
 */
final class ReceivedHeaders {
    private ReceivedHeaders() {}

    static void put(Headers headers, WireInput input) {
        put(headers, "ce_wiresource", Optional.of(input.source().name()));
        put(headers, "ce_wireprovider", input.source().provider());
        put(headers, "ce_wireformat", input.source().format());
        put(headers, "ce_wirezone", input.source().zone().map(ZoneId::getId));
        put(headers, "ce_wirename", input.name());
        put(headers, "ce_wireid", input.id());
    }

    private static void put(Headers headers, String name, Optional<String> value) {
        value.ifPresent(text -> headers.add(name, text.getBytes(StandardCharsets.UTF_8)));
    }
}
