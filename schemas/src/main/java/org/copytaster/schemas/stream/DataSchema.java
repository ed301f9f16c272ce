package org.copytaster.schemas.stream;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.apache.kafka.common.header.Headers;

/**
 * The header {@code ce_dataschema} (CloudEvents 1.0, attribute dataschema) of our Avro records:
 * {@code urn:copytaster:schema:RECORD:FINGERPRINT}. Two uses: a reader sees the schema without the value, and a record
 * whose schema is unknown tells whether a newer release of ours wrote it.
 *
 * @param record the record's name, for example Story
 * @param fingerprint of its schema, 16 hexadecimal digits
 */
public record DataSchema(String record, String fingerprint) {
    /** The header's name. */
    public static final String HEADER = "ce_dataschema";

    private static final String PREFIX = "urn:copytaster:schema:";
    private static final Pattern URN = Pattern.compile(PREFIX + "(\\w+):([0-9a-f]{16})");

    /** The schema that a topic's values are written with today; empty where they are no Avro. */
    public static Optional<DataSchema> of(Topic<?> topic) {
        return topic.values() instanceof AvroValues<?> avro ? Optional.of(avro.dataSchema()) : Optional.empty();
    }

    /** The name of this schema. */
    public static DataSchema of(Schema schema) {
        return new DataSchema(schema.getName(), SchemaHistory.hex(SchemaHistory.fingerprint(schema)));
    }

    /**
     * Whether a value that could not be read for its schema was written by a newer release: its header says that it is
     * ours, of the kind that this topic holds, and names the very schema that the value does.
     *
     * @param topic where it was read
     * @param headers the record's headers
     * @param unknown what reading it gave
     */
    public static boolean isNewer(Topic<?> topic, Headers headers, UnknownSchemaException unknown) {
        return of(topic)
                .map(today -> new DataSchema(today.record(), SchemaHistory.hex(unknown.fingerprint())))
                .filter(ours -> named(headers).filter(ours::equals).isPresent())
                .isPresent();
    }

    /** The schema that a record's headers name; empty when they name none of ours. */
    static Optional<DataSchema> named(Headers headers) {
        var header = headers.lastHeader(HEADER);
        if (header == null || header.value() == null) {
            return Optional.empty();
        }
        var matcher = URN.matcher(new String(header.value(), StandardCharsets.UTF_8));
        return matcher.matches() ? Optional.of(new DataSchema(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** As it stands in the header. */
    public String urn() {
        return PREFIX + record + ':' + fingerprint;
    }
}
