package org.copytaster.runtime.health;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import org.copytaster.schemas.stream.RecordSchemas;
import org.copytaster.schemas.stream.Topics;

/**
 * The schemas of our Avro records for whoever wants to read them: /schemas lists record, fingerprint and topics,
 * /schemas/RECORD.avsc is the schema itself, with every type that it names.
 */
final class SchemaPages {
    private static final String LIST = "/schemas";
    private static final String ENDING = ".avsc";

    private SchemaPages() {}

    /** The JSON under this path; empty when there is none. */
    static Optional<String> page(String path) {
        if (path.equals(LIST)) {
            return Optional.of(list());
        }
        return path.startsWith(LIST + '/') && path.endsWith(ENDING)
                ? RecordSchemas.avsc(path.substring(LIST.length() + 1, path.length() - ENDING.length()))
                : Optional.empty();
    }

    private static String list() {
        var list = JsonNodeFactory.instance.arrayNode();
        RecordSchemas.topics(Topics.standard()).forEach((schema, topics) -> {
            var entry = list.addObject()
                    .put("record", schema.record())
                    .put("fingerprint", schema.fingerprint())
                    .put("schema", LIST + '/' + schema.record() + ENDING);
            topics.forEach(entry.putArray("topics")::add);
        });
        return list + "\n";
    }
}
