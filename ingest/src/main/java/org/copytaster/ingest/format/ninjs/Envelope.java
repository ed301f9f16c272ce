package org.copytaster.ingest.format.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copytaster.ingest.format.json.JsonFields;
import org.copytaster.ingest.format.json.JsonItems.Item;

/**
 * The answer of an API: an object that is no story and holds one list of them. No two agencies call that list the same:
 * it is known by what is in it.
 */
final class Envelope {
    /** Names that stand for a list of stories though it be empty, or one of its items be none. */
    private static final List<String> KNOWN = List.of("_items", "items", "hits");

    /** A list stands in {@code data} or {@code response/result}, not deeper. */
    private static final int DEEPEST = 2;

    private Envelope() {}

    /** The items of its list; the item itself when it is no envelope. */
    static List<Item> opened(Item item) {
        return list(item.node(), "", DEEPEST).map(Envelope::items).orElse(List.of(item));
    }

    /** The story in an entry of a list that says something of it beside it ({@code _source}); else the entry itself. */
    static Item unwrapped(Item item) {
        var node = item.node();
        if (node == null || !node.isObject() || names(node)) {
            return item;
        }
        return only(children(node, item.pointer()).filter(child -> isStory(child.stories())))
                .filter(found -> NinjsVersion.of(new JsonFields(node)).isEmpty())
                .map(found -> new Item(found.stories(), found.stories().toString(), found.pointer()))
                .orElse(item);
    }

    private static boolean names(JsonNode node) {
        return node.has("headline") || node.has("uri") || node.has("guid");
    }

    /** An array, or a lone object, and where it stands. */
    private record Found(JsonNode stories, String pointer) {}

    private static Optional<Found> list(JsonNode node, String pointer, int depth) {
        // Asked first, because most objects are stories.
        if (names(node)) {
            return Optional.empty();
        }
        if (!node.isObject() || NinjsVersion.of(new JsonFields(node)).isPresent()) {
            return Optional.empty();
        }
        var known = KNOWN.stream()
                .filter(name -> node.path(name).isArray())
                .findFirst()
                .map(name -> new Found(node.path(name), join(pointer, name)));
        return known.or(() -> only(children(node, pointer).filter(child -> holdsStories(child.stories()))))
                .or(() -> depth == 0
                        ? Optional.empty()
                        : only(children(node, pointer)
                                .flatMap(child -> list(child.stories(), child.pointer(), depth - 1).stream())));
    }

    private static Stream<Found> children(JsonNode node, String pointer) {
        return node.properties().stream().map(field -> new Found(field.getValue(), join(pointer, field.getKey())));
    }

    /** Of two lists nobody can say which one is meant. */
    private static Optional<Found> only(Stream<Found> found) {
        var all = found.limit(2).toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    private static boolean holdsStories(JsonNode value) {
        if (!value.isArray()) {
            return isStory(value);
        }
        boolean any = false;
        for (var element : value) {
            if (!element.isObject() || (!isWrapped(element) && !new JsonFields(element).hasAny("uri", "guid"))) {
                return false;
            }
            any |= isStory(element) || isWrapped(element);
        }
        return any;
    }

    private static boolean isWrapped(JsonNode element) {
        return !names(element)
                && only(children(element, "").filter(child -> isStory(child.stories())))
                        .isPresent();
    }

    /** It says which story it is, and says something of it. */
    private static boolean isStory(JsonNode node) {
        if (!node.isObject()) {
            return false;
        }
        var fields = new JsonFields(node);
        return fields.hasAny("uri", "guid") && fields.hasAny("headline", "headlines", "pubstatus", "bodies");
    }

    private static List<Item> items(Found found) {
        if (found.stories().isObject()) {
            return List.of(new Item(found.stories(), found.stories().toString(), found.pointer()));
        }
        var items = new ArrayList<Item>();
        for (var node : found.stories()) {
            items.add(new Item(node, node.toString(), found.pointer() + "/" + items.size()));
        }
        return items;
    }

    /** RFC 6901, section 3. */
    private static String join(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
