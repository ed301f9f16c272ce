package org.copytaster.ingest.format.jsonfeed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.copytaster.ingest.format.json.JsonFields;
import org.copytaster.ingest.format.json.JsonItems;
import org.copytaster.ingest.format.json.JsonRepair;

/**
 * A JSON Feed: its items, and what it says of all of them.
 *
 * @param around the feed without its items
 * @param items its items, in the order in which they were sent
 * @param shared what several of them are called that are not the same: it names none of them
 * @param warnings what was odd about the feed itself
 */
record JsonFeed(ObjectNode around, List<JsonFeedItem> items, Set<String> shared, List<String> warnings)
        implements JsonFeedRead {
    private static final String ITEMS = "items";

    JsonFeed {
        items = List.copyOf(items);
        shared = Set.copyOf(shared);
        warnings = List.copyOf(warnings);
    }

    /** What was read as JSON as a feed. */
    static JsonFeedRead of(JsonItems.Items read) {
        var sent = read.items();
        if (sent.size() != 1 || !(sent.get(0).node() instanceof ObjectNode object)) {
            return new JsonFeedRead.NoFeed("the JSON is not one object");
        }
        var fields = new JsonFields(object);
        var items = fields.look(ITEMS).filter(JsonNode::isArray);
        if (items.isEmpty()) {
            return new JsonFeedRead.NoFeed("it has no array of items");
        }
        var repair = JsonRepair.of(around(object));
        var warnings = new ArrayList<>(repair.warnings());
        if (!JsonFeedVersion.is(fields.glance(JsonFeedVersion.NAME))) {
            warnings.add("the feed names no version of JSON Feed that is known: it was read all the same");
        }
        return of((ObjectNode) repair.item(), items.get(), warnings);
    }

    private static JsonFeed of(ObjectNode around, JsonNode sent, List<String> warnings) {
        var items = new ArrayList<JsonFeedItem>();
        sent.forEach(node -> items.add(new JsonFeedItem(node, items.size())));
        return new JsonFeed(around, items, shared(items), warnings);
    }

    private static ObjectNode around(ObjectNode object) {
        var around = JsonNodeFactory.instance.objectNode();
        object.properties().stream()
                .filter(field -> !field.getKey().equalsIgnoreCase(ITEMS))
                .forEach(field -> around.set(field.getKey(), field.getValue()));
        return around;
    }

    /** Some senders write one id on everything, or the address of their site. */
    private static Set<String> shared(List<JsonFeedItem> items) {
        var shared = new HashSet<String>();
        items.stream()
                .filter(item -> !item.name().isEmpty())
                .collect(Collectors.groupingBy(JsonFeedItem::name))
                .forEach((name, same) -> {
                    if (same.stream()
                                    .map(JsonFeedItem::told)
                                    .distinct()
                                    .limit(2)
                                    .count()
                            > 1) {
                        shared.add(name);
                    }
                });
        return shared;
    }

    /** What it says of all its items; to look at, since it is no item's own. */
    JsonFields fields() {
        return new JsonFields(around);
    }

    /** This feed in UTF-8 with these items alone. The version stands first, where it is looked for. */
    byte[] holding(List<JsonFeedItem> some) {
        var feed = JsonNodeFactory.instance.objectNode();
        fields().look(JsonFeedVersion.NAME).ifPresent(version -> feed.set(JsonFeedVersion.NAME, version));
        around.properties().stream()
                .filter(field -> !field.getKey().equalsIgnoreCase(JsonFeedVersion.NAME))
                .forEach(field -> feed.set(field.getKey(), field.getValue()));
        var list = feed.putArray(ITEMS);
        some.forEach(item -> list.add(item.node()));
        return feed.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The same without these members. */
    JsonFeed without(Predicate<String> names) {
        var less = JsonNodeFactory.instance.objectNode();
        around.properties().stream()
                .filter(field -> !names.test(field.getKey()))
                .forEach(field -> less.set(field.getKey(), field.getValue()));
        return new JsonFeed(less, items, shared, warnings);
    }
}
