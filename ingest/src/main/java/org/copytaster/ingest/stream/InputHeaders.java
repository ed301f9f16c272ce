package org.copytaster.ingest.stream;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.copytaster.ingest.input.InputBytes;
import org.copytaster.ingest.input.Source;
import org.copytaster.ingest.input.WireInput;

/**
 * What is known of an input beside its bytes; with it a record of wire.received or wire.rejected can be read again.
 * Extensions of CloudEvents, hence lower-case letters only.
 */
final class InputHeaders {
    private static final String SOURCE = "ce_wiresource";
    private static final String PROVIDER = "ce_wireprovider";
    private static final String PROVIDERS = "ce_wireproviders";
    private static final String LANGUAGE = "ce_wirelanguage";
    private static final String FORMAT = "ce_wireformat";
    private static final String ZONE = "ce_wirezone";
    private static final String NAME = "ce_wirename";
    private static final String ID = "ce_wireid";
    /** Which item of its input a refused one is, from 0; not there when all of the input was refused. */
    private static final String ITEM = "ce_wireitem";

    private static final String TIME = "ce_time";

    private InputHeaders() {}

    static void put(Headers headers, WireInput input) {
        put(headers, SOURCE, Optional.of(input.source().name()));
        put(headers, PROVIDER, input.source().provider());
        put(
                headers,
                PROVIDERS,
                Optional.of(String.join(",", input.source().providers())).filter(names -> !names.isEmpty()));
        put(headers, LANGUAGE, input.source().language());
        put(headers, FORMAT, input.source().format());
        put(headers, ZONE, input.source().zone().map(ZoneId::getId));
        put(headers, NAME, input.name());
        put(headers, ID, input.id());
    }

    static void putItem(Headers headers, int item) {
        put(headers, ITEM, Optional.of(Integer.toString(item)));
    }

    private static void put(Headers headers, String name, Optional<String> value) {
        value.ifPresent(text -> headers.add(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The input of a record with these headers; nothing when they do not say through what it came, and when. */
    static Optional<WireInput> input(Map<String, String> headers, byte[] bytes, String receiptId) {
        try {
            var source = new Source(
                    headers.getOrDefault(SOURCE, ""),
                    value(headers, PROVIDER),
                    value(headers, PROVIDERS)
                            .map(names -> List.of(names.split(",")))
                            .orElse(List.of()),
                    value(headers, FORMAT),
                    value(headers, ZONE).map(ZoneId::of),
                    value(headers, LANGUAGE));
            return Optional.of(new WireInput(
                    InputBytes.whole(bytes),
                    source,
                    value(headers, NAME),
                    value(headers, ID),
                    receiptId,
                    Instant.parse(headers.getOrDefault(TIME, ""))));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Which item of its input it is, from 0; 0 also for a whole input. */
    static int item(Map<String, String> headers) {
        return value(headers, ITEM)
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .orElse(0);
    }

    private static Optional<String> value(Map<String, String> headers, String name) {
        return Optional.ofNullable(headers.get(name)).filter(text -> !text.isEmpty());
    }
}
