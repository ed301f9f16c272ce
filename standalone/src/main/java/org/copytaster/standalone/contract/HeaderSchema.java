package org.copytaster.standalone.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.copytaster.schemas.stream.DataSchema;
import org.copytaster.schemas.stream.EventHeaders;
import org.copytaster.schemas.stream.Topic;

/** The headers of a topic's records as JSON Schema. */
final class HeaderSchema {
    private static final String STRING = "string";
    private static final Set<String> OPTIONAL = Set.of(EventHeaders.TRACE, EventHeaders.ROUTES_VERSION);

    private HeaderSchema() {}

    /** Writes the schema. Headers that it does not name may be there: a trace brings its own. */
    static void write(Topic<?> topic, ObjectNode to) {
        to.put("type", "object");
        var required = to.putArray("required");
        var properties = to.putObject("properties");
        EventHeaders.fixed(topic).forEach((name, value) -> {
            required.add(name);
            properties.putObject(name).put("type", STRING).put("const", value);
        });
        meanings(topic).forEach((name, meaning) -> {
            var property = properties.putObject(name).put("type", STRING).put("description", meaning);
            if (!OPTIONAL.contains(name)) {
                required.add(name);
            }
            constraint(topic, name, property);
        });
    }

    /** What stands in the headers that differ from record to record. */
    static Map<String, String> meanings(Topic<?> topic) {
        var meanings = new LinkedHashMap<String, String>();
        meanings.put(EventHeaders.ID, "The same record always has the same one: drop what you have seen.");
        meanings.put(EventHeaders.TIME, "When Copytaster received what the record was made from.");
        DataSchema.of(topic)
                .ifPresent(schema -> meanings.put(
                        DataSchema.HEADER, "The schema that the value was written with, by name and fingerprint."));
        meanings.put(
                EventHeaders.ROUTES_VERSION,
                "Which version of the routes decided where it went, 0 where there are none; not there where there is no value.");
        meanings.put(EventHeaders.TRACE, "W3C Trace Context, as the input brought it; not there when it brought none.");
        return meanings;
    }

    private static void constraint(Topic<?> topic, String name, ObjectNode property) {
        switch (name) {
            case EventHeaders.ID -> property.put("pattern", "^[0-9a-f]{32}$");
            case EventHeaders.TIME -> property.put("format", "date-time");
            // No constant: what an older release wrote stands on the topic for as long as it is kept.
            case DataSchema.HEADER ->
                DataSchema.of(topic)
                        .ifPresent(schema -> property.put(
                                        "pattern", "^urn:copytaster:schema:" + schema.record() + ":[0-9a-f]{16}$")
                                .putArray("examples")
                                .add(schema.urn()));
            default -> {}
        }
    }
}
