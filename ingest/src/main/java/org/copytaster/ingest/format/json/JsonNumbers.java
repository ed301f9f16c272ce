package org.copytaster.ingest.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import org.copytaster.ingest.format.json.JsonItems.Item;

/** NaN and Infinity, which programs write for a number that they do not have, though JSON has none of them. */
final class JsonNumbers {
    private JsonNumbers() {}

    /**
     * The same item with null in their stead. Where a story's fate hangs on the value the word stays: that is nothing
     * anybody knows, and never nothing sent.
     */
    static Item without(Item item) {
        replace(item.node());
        var slice = item.slice().isEmpty() ? "" : item.node().toString();
        return new Item(isNone(item.node()) ? NullNode.getInstance() : item.node(), slice, item.pointer());
    }

    /** JSON was read to a limited depth, so that this ends. */
    private static void replace(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (var field : new ArrayList<>(object.properties())) {
                if (isNone(field.getValue())) {
                    object.set(field.getKey(), stead(field.getKey(), field.getValue()));
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (isNone(array.get(i))) {
                    array.set(i, NullNode.getInstance());
                }
            }
        }
        node.forEach(JsonNumbers::replace);
    }

    private static boolean isNone(JsonNode node) {
        return node.isFloatingPointNumber() && !Double.isFinite(node.doubleValue());
    }

    private static JsonNode stead(String name, JsonNode value) {
        return JsonTwins.decides(name) ? TextNode.valueOf(value.asText()) : NullNode.getInstance();
    }
}
