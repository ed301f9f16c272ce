package org.copytaster.schemas.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.message.SchemaStore;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * Every schema that a release of ours has written a record with, oldest first, today's last. It stands in the jar, one
 * line of JSON each, in {@code history/RECORD.jsonl}: so a topic or a store that an older release wrote is read with no
 * registry.
 */
public final class SchemaHistory {
    private static final String FOLDER = "/org/copytaster/schemas/history/";

    private SchemaHistory() {}

    /** The schemas of this record, each complete in itself. */
    public static List<Schema> of(Class<? extends SpecificRecordBase> type) {
        return of(type.getSimpleName());
    }

    /** The same of the record that a schema describes. */
    static List<Schema> of(DataSchema schema) {
        return of(schema.record());
    }

    private static List<Schema> of(String record) {
        var resource = FOLDER + record + ".jsonl";
        try (var in = SchemaHistory.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> new Schema.Parser().parse(line))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** What single-object encoding writes in front of a record: CRC-64-AVRO of the schema's canonical form. */
    public static long fingerprint(Schema schema) {
        return SchemaNormalization.parsingFingerprint64(schema);
    }

    /** The same in 16 hexadecimal digits, as documents, headers and error messages name it. */
    public static String hex(long fingerprint) {
        return String.format(Locale.ROOT, "%016x", fingerprint);
    }

    /** The same schemas for a decoder to look up. */
    static SchemaStore store(List<Schema> schemas) {
        var store = new SchemaStore.Cache();
        schemas.forEach(store::addSchema);
        return store;
    }
}
