package org.copytaster.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.copytaster.ingest.copy.CleanText;

/**
 * The fields of a JSON object by name, whatever the case: ninjs 1 and 2 write {@code versioncreated}, ninjs 3 {@code
 * versionCreated}, and real copy mixes them.
 */
final class JsonFields {
    private final JsonNode object;
    private final Map<String, JsonNode> fields = new LinkedHashMap<>();

    JsonFields(JsonNode object) {
        this.object = object;
        object.properties().forEach(field -> fields.putIfAbsent(lower(field.getKey()), field.getValue()));
    }

    /** The first of these fields that is there and not null. Names are given in lower case. */
    Optional<JsonNode> field(String... names) {
        for (var name : names) {
            var value = fields.get(name);
            if (value != null && !value.isNull()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** Every value under this name in whatever case. */
    List<JsonNode> every(String name) {
        return object.properties().stream()
                .filter(field ->
                        lower(field.getKey()).equals(name) && !field.getValue().isNull())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The first of these fields that has words, on one line; empty when none has. Lists and objects are no words. */
    String line(String... names) {
        for (var name : names) {
            var words = field(name).map(JsonFields::line).orElse("");
            if (!words.isEmpty()) {
                return words;
            }
        }
        return "";
    }

    /** As {@link #line} with line breaks and markup as sent. */
    String raw(String... names) {
        return field(names).filter(JsonNode::isValueNode).map(JsonNode::asText).orElse("");
    }

    /** The objects of a list, or the one object. Anything else in it is left out. */
    List<JsonFields> objects(String... names) {
        return field(names).map(JsonFields::elements).orElse(List.of()).stream()
                .filter(JsonNode::isObject)
                .map(JsonFields::new)
                .toList();
    }

    /** The words of a list of strings, or of the one string. */
    List<String> lines(String... names) {
        return field(names).map(JsonFields::elements).orElse(List.of()).stream()
                .map(JsonFields::line)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /** Fields whose name starts so, with the rest of the name, in the order in which they were sent. */
    Map<String, JsonNode> startingWith(String prefix) {
        var found = new LinkedHashMap<String, JsonNode>();
        fields.forEach((name, value) -> {
            if (name.startsWith(prefix) && value.isTextual()) {
                found.put(name.substring(prefix.length()), value);
            }
        });
        return found;
    }

    boolean hasAny(String... names) {
        return field(names).isPresent();
    }

    /** Whether a field is spelt exactly so. */
    boolean spells(String name) {
        return object.has(name);
    }

    static String line(JsonNode value) {
        return value.isValueNode() && !value.isNull() ? CleanText.line(value.asText()) : "";
    }

    private static List<JsonNode> elements(JsonNode value) {
        if (!value.isArray()) {
            return List.of(value);
        }
        var elements = new ArrayList<JsonNode>();
        value.forEach(elements::add);
        return elements;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
