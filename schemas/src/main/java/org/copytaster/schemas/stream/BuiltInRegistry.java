package org.copytaster.schemas.stream;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/**
 * The schema registry that needs no server: every schema that news.* was ever written with, under ids that follow from
 * {@link SchemaHistory} and are the same at every start, everywhere. Used where no other registry is set.
 *
 * @param schemas all, in the order of their subjects and versions
 */
public record BuiltInRegistry(List<Registered> schemas) {
    /**
     * The first id. Registries count from 1: who changes over to one later has no two schemas under one id on a topic.
     */
    static final int FIRST_ID = 1_000_001;

    /**
     * A schema under a subject.
     *
     * @param subject the topic's name and "-value" (TopicNameStrategy)
     * @param version from 1 on
     * @param id the same for the same schema under any subject
     * @param schema in JSON, complete in itself
     */
    public record Registered(String subject, int version, int id, String schema) {
        private boolean is(Schema other) {
            return SchemaHistory.fingerprint(new Schema.Parser().parse(schema)) == SchemaHistory.fingerprint(other);
        }
    }

    public BuiltInRegistry {
        schemas = List.copyOf(schemas);
    }

    /** The registry of a catalogue. */
    public static BuiltInRegistry of(Topics topics) {
        var schemas = new ArrayList<Registered>();
        for (var subject : RegistrySubject.of(topics)) {
            var history = SchemaHistory.of(subject.today());
            for (int version = 1; version <= history.size(); version++) {
                var schema = history.get(version - 1).toString();
                schemas.add(new Registered(subject.name(), version, FIRST_ID + version - 1, schema));
            }
        }
        return new BuiltInRegistry(schemas);
    }

    /** The id of the schema that is written today. */
    static int newestId(List<Schema> history) {
        return FIRST_ID + history.size() - 1;
    }

    /** The fingerprints of a record's schemas by their ids. */
    static Map<Integer, Long> fingerprints(List<Schema> history) {
        var fingerprints = new TreeMap<Integer, Long>();
        for (int version = 0; version < history.size(); version++) {
            fingerprints.put(FIRST_ID + version, SchemaHistory.fingerprint(history.get(version)));
        }
        return Map.copyOf(fingerprints);
    }

    /** The versions of each subject, oldest first. */
    public Map<String, List<Registered>> subjects() {
        var subjects = new LinkedHashMap<String, List<Registered>>();
        schemas.forEach(one -> subjects.computeIfAbsent(one.subject(), any -> new ArrayList<>())
                .add(one));
        return subjects;
    }

    /** What is registered under an id, in each of its subjects. */
    public List<Registered> under(int id) {
        return schemas.stream().filter(one -> one.id() == id).toList();
    }

    /** What this schema, in JSON, is registered as under a subject; empty when it is not, or is no schema. */
    public Optional<Registered> find(String subject, String schema) {
        try {
            var parsed = new Schema.Parser().parse(schema);
            return schemas.stream()
                    .filter(one -> one.subject().equals(subject) && one.is(parsed))
                    .findFirst();
        } catch (AvroRuntimeException e) {
            return Optional.empty();
        }
    }
}
