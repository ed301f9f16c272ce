package org.copytaster.schemas.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The schema that each kind of Avro record is written with today, for readers that have nothing of ours: a file of the jar
 * a record, {@code records/RECORD.avsc}, with every type that it names in it (Avro 1.12, schema declaration).
 */
public final class RecordSchemas {
    private static final String FOLDER = "/org/copytaster/schemas/records/";

    private RecordSchemas() {}

    /** The schemas, each with the topics whose values have it, in the catalogue's order. */
    public static Map<DataSchema, List<String>> topics(Topics topics) {
        var all = new LinkedHashMap<DataSchema, List<String>>();
        for (var topic : topics.all()) {
            DataSchema.of(topic)
                    .ifPresent(schema -> all.computeIfAbsent(schema, any -> new ArrayList<>())
                            .add(topic.name()));
        }
        return all;
    }

    /**
     * The schema of a record in JSON.
     *
     * @param record its name, for example CleanStory
     * @return empty when no topic of the catalogue holds such records
     */
    public static Optional<String> avsc(String record) {
        boolean known = topics(Topics.standard()).keySet().stream()
                .map(DataSchema::record)
                .anyMatch(record::equals);
        return known ? Optional.of(read(FOLDER + record + ".avsc")) : Optional.empty();
    }

    private static String read(String resource) {
        try (var in = RecordSchemas.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
