package org.copytaster.ingest.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.copytaster.ingest.encoding.SentTexts;

/**
 * An item whose texts are read as they were meant: JSON hides wrongly decoded signs behind its escapes, and texts that
 * were escaped before they came into it.
 *
 * @param item the item
 * @param warnings what was odd about its texts
 */
public record JsonRepair(JsonNode item, List<String> warnings) {
    /** What writers escape that know ASCII alone: the signs that a wrong decoding leaves. */
    private static final String SIGN = "\\u00";

    /** A backslash that belongs to a text. */
    private static final String BACKSLASH = "\\\\";

    /**
     * Reads an item.
     *
     * @param json the text that it was read from
     */
    public static JsonRepair of(JsonNode item, String json) {
        if (!json.contains(SIGN) && !json.contains(BACKSLASH)) {
            return new JsonRepair(item, List.of());
        }
        return of(item);
    }

    /** Reads an item of which nobody knows any more how it was written. */
    public static JsonRepair of(JsonNode item) {
        JsonNode copy = item.deepCopy();
        var texts = new SentTexts();
        gather(copy, texts);
        var warnings = texts.repair();
        return new JsonRepair(warnings.isEmpty() ? item : copy, warnings);
    }

    /** What was odd about the whole and about this item. */
    public List<String> and(List<String> whole) {
        return Stream.concat(whole.stream(), warnings.stream()).toList();
    }

    /** JSON was read to a limited depth, so that this ends. */
    private static void gather(JsonNode node, SentTexts texts) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                gather(field.getValue(), texts);
                text(field.getValue(), texts, repaired -> object.set(field.getKey(), repaired));
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int at = i;
                gather(array.get(i), texts);
                text(array.get(i), texts, repaired -> array.set(at, repaired));
            }
        }
    }

    private static void text(JsonNode value, SentTexts texts, Consumer<JsonNode> put) {
        if (value.isTextual()) {
            texts.words(value.asText(), words -> put.accept(TextNode.valueOf(words)));
        }
    }
}
