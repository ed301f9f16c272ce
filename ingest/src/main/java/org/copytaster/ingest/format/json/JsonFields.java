package org.copytaster.ingest.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.copytaster.ingest.body.CleanText;

/**
 * The fields of a JSON object by name, whatever the case: ninjs 1 and 2 write {@code versioncreated}, ninjs 3 {@code
 * versionCreated}, and real copy mixes them. What is read is noted as used.
 */
public final class JsonFields {
    private final JsonNode object;
    private final String path;
    private final JsonUse use;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    /** A value and where it stands. */
    public record Field(JsonNode value, String path) {}

    /** The fields of an object that stands at this path within an item. */
    public JsonFields(JsonNode object, String path, JsonUse use) {
        this.object = object;
        this.path = path;
        this.use = use;
        object.properties()
                .forEach(field -> fields.putIfAbsent(
                        lower(field.getKey()), new Field(field.getValue(), JsonUse.join(path, field.getKey()))));
    }

    /** The fields of an item. */
    public JsonFields(JsonNode object) {
        this(object, "", new JsonUse());
    }

    /** What of the item was read, and where each field came from. */
    public JsonUse use() {
        return use;
    }

    JsonNode object() {
        return object;
    }

    /** The first of these fields that is there and not null, whole. Names are given in lower case. */
    public Optional<JsonNode> field(String... names) {
        return find(names).map(this::taken);
    }

    /** As {@link #field}, but only to look at. */
    public Optional<JsonNode> look(String... names) {
        return find(names).map(Field::value);
    }

    /** Every value under this name in whatever case. */
    public List<JsonNode> every(String name) {
        return object.properties().stream()
                .filter(field ->
                        lower(field.getKey()).equals(name) && !field.getValue().isNull())
                .map(field -> taken(new Field(field.getValue(), JsonUse.join(path, field.getKey()))))
                .toList();
    }

    /** The first of these fields that has words, on one line; empty when none has. Lists and objects are no words. */
    public String line(String... names) {
        for (var name : names) {
            var found = find(name);
            var words = found.map(field -> line(field.value())).orElse("");
            if (!words.isEmpty()) {
                found.ifPresent(this::taken);
                return words;
            }
        }
        return "";
    }

    /** As {@link #line} of one name, but only to look at. */
    public String glance(String name) {
        return look(name).map(JsonFields::line).orElse("");
    }

    /** What says how another value is to be read: used up, but never a source of its own. */
    public String mark(String name) {
        find(name).ifPresent(field -> use.pass(field.path()));
        return glance(name);
    }

    /** A value with line breaks and markup as sent; not yet noted as used. */
    public Optional<Field> text(String name) {
        return find(name).filter(field -> field.value().isValueNode());
    }

    /** The objects of a list, or the one object. Anything else in it is left out. */
    public List<JsonFields> objects(String... names) {
        return find(names).map(JsonFields::elements).orElse(List.of()).stream()
                .filter(element -> element.value().isObject())
                .map(element -> new JsonFields(element.value(), element.path(), use))
                .toList();
    }

    /** The objects of a list, or the objects that stand under names of their own, with those names. */
    public Map<String, JsonFields> slots(String name) {
        var slots = new LinkedHashMap<String, JsonFields>();
        var sent = find(name);
        sent.filter(field -> field.value().isObject())
                .ifPresent(field -> field.value().properties().stream()
                        .filter(slot -> slot.getValue().isObject())
                        .forEach(slot -> slots.put(
                                slot.getKey(),
                                new JsonFields(slot.getValue(), JsonUse.join(field.path(), slot.getKey()), use))));
        if (sent.filter(field -> field.value().isArray()).isPresent()) {
            objects(name).forEach(listed -> slots.put(String.valueOf(slots.size()), listed));
        }
        return slots;
    }

    /** The words of a list of strings, or of the one string. */
    public List<String> lines(String... names) {
        return find(names).map(JsonFields::elements).orElse(List.of()).stream()
                .filter(element -> !line(element.value()).isEmpty())
                .map(element -> line(taken(element)))
                .toList();
    }

    /** As {@link #lines}, not yet noted as used. */
    public List<Field> texts(String... names) {
        return find(names).map(JsonFields::elements).orElse(List.of()).stream()
                .filter(element -> element.value().isTextual())
                .toList();
    }

    /** Texts whose name starts so, with the rest of the name, in the order in which they were sent. */
    public Map<String, Field> startingWith(String prefix) {
        var found = new LinkedHashMap<String, Field>();
        fields.forEach((name, field) -> {
            if (name.startsWith(prefix) && field.value().isTextual()) {
                found.put(name.substring(prefix.length()), field);
            }
        });
        return found;
    }

    /** Whether one of these fields is there and not null. Names are given in lower case. */
    public boolean hasAny(String... names) {
        return find(names).isPresent();
    }

    /** Whether a field is spelt exactly so. */
    public boolean spells(String name) {
        return object.has(name);
    }

    /** The words of a value on one line; empty when it is a list or an object. */
    public static String line(JsonNode value) {
        return value.isValueNode() && !value.isNull() ? CleanText.line(value.asText()) : "";
    }

    private Optional<Field> find(String... names) {
        for (var name : names) {
            var field = fields.get(name);
            if (field != null && !field.value().isNull()) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    private JsonNode taken(Field field) {
        use.take(field.path());
        return field.value();
    }

    private static List<Field> elements(Field field) {
        if (!field.value().isArray()) {
            return List.of(field);
        }
        var elements = new ArrayList<Field>();
        field.value()
                .forEach(element ->
                        elements.add(new Field(element, JsonUse.join(field.path(), String.valueOf(elements.size())))));
        return elements;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
