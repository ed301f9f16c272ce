package org.copytaster.ingest.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copytaster.ingest.format.json.JsonItems.Item;
import org.copytaster.ingest.signal.PubStatus;

/**
 * An item of ninjs that brings others together, as its associations or in a list. Those that are whole stories are stories of their
 * own; what is only named, by its uri and headline, stays an association.
 *
 * @param stories the stories in it, in order, those of packages within it too
 * @param isOpen whether its status lets it be used: a kill or hold of a package holds what is in it as well
 * @param called what it is called, for those who look for it
 */
public record JsonPackage(List<Item> stories, boolean isOpen, String called) {
    /** Looks into an item; nothing when it is no package or holds no story. */
    public static Optional<JsonPackage> of(Item item) {
        if (!item.node().isObject() || !bringsOthers(item)) {
            return Optional.empty();
        }
        var fields = new JsonFields(item.node());
        if (!isPackage(fields)) {
            return Optional.empty();
        }
        var stories = new ArrayList<Item>();
        collect(fields, item.pointer(), stories);
        stories.replaceAll(story -> inherited(story, fields));
        return stories.stream().noneMatch(JsonPackage::isNamed)
                ? Optional.empty()
                : Optional.of(new JsonPackage(List.copyOf(stories), isUsable(fields), called(fields)));
    }

    /** Most items bring none: asked before anything is made of the item. */
    private static boolean bringsOthers(Item item) {
        return item.node().properties().stream()
                .anyMatch(field -> isAssociations(field.getKey())
                        ? !field.getValue().isEmpty()
                        : isListOfStories(field.getValue()));
    }

    private static boolean isAssociations(String name) {
        return name.equalsIgnoreCase("associations");
    }

    /** Some senders list the stories themselves in their package, under whatever name. */
    private static boolean isListOfStories(JsonNode list) {
        if (!list.isArray()) {
            return false;
        }
        for (var element : list) {
            if (isNamed(element) && element.properties().stream().anyMatch(field -> isBody(field.getKey()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamed(JsonNode element) {
        return element.has("uri") || element.has("guid");
    }

    private static boolean isBody(String name) {
        return name.startsWith("body") || name.equals("bodies");
    }

    /** One that does not say what it is, and has no text itself, is a package as well. */
    private static boolean isPackage(JsonFields item) {
        return JsonType.isPackage(item) || (JsonType.of(item).isEmpty() && !hasBody(item));
    }

    private static void collect(JsonFields item, String pointer, List<Item> stories) {
        collect(item, "associations", pointer, stories);
        item.object().properties().stream()
                .filter(field -> !isAssociations(field.getKey()) && isListOfStories(field.getValue()))
                .forEach(list -> collect(item, list.getKey(), pointer, stories));
    }

    private static void collect(JsonFields item, String list, String pointer, List<Item> stories) {
        item.slots(list).forEach((slot, sent) -> {
            var place = pointer + "/" + escaped(list) + "/" + escaped(slot);
            // A text that has no name is taken too: it is refused by itself, and so not lost with the package.
            if (JsonType.mayBeText(sent) && (hasBody(sent) || (isNamed(sent) && isStopped(sent)))) {
                stories.add(new Item(sent.object(), sent.object().toString(), place));
            } else if (JsonType.isPackage(sent) && isUsable(sent)) {
                collect(sent, place, stories);
            }
        });
    }

    /** RFC 6901, section 3. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static boolean isNamed(Item item) {
        return isNamed(new JsonFields(item.node()));
    }

    private static boolean isNamed(JsonFields item) {
        return item.hasAny("uri", "guid");
    }

    private static boolean hasBody(JsonFields item) {
        return !new JsonTexts(item).bodies().isEmpty();
    }

    /** The kill or hold of a story needs no text of it, and no package hides it. */
    private static boolean isStopped(JsonFields item) {
        return !JsonType.isPackage(item) && !isUsable(item);
    }

    private static boolean isUsable(JsonFields item) {
        return !item.hasAny("pubstatus")
                || PubStatus.read(item.glance("pubstatus"))
                        .filter(PubStatus.USABLE::equals)
                        .isPresent();
    }

    /** An embargo on the package is one on each story in it; of two the later one holds. Its language is theirs. */
    private static Item inherited(Item story, JsonFields item) {
        var fields = new JsonFields(story.node());
        var embargo = item.look("embargoed", "embargoeduntil");
        var language = item.look("language").filter(tag -> !fields.hasAny("language"));
        if (embargo.isEmpty() && language.isEmpty()) {
            return story;
        }
        ObjectNode node = story.node().deepCopy();
        embargo.ifPresent(end -> node.set(fields.hasAny("embargoed") ? "embargoeduntil" : "embargoed", end));
        language.ifPresent(tag -> node.set("language", tag));
        return new Item(node, node.toString(), story.pointer());
    }

    private static String called(JsonFields item) {
        var headline = new JsonTexts(item).headline();
        return (item.line("uri", "guid") + " " + headline).strip();
    }

    /** What is said on each of its stories: the package itself is no story. */
    public String onEach() {
        return "the story came in a package, which was taken apart: " + called;
    }

    /** What is said on the package where that is taken. */
    public String onItself() {
        return isOpen
                ? "stories in the package, each taken by itself: " + stories.size()
                : "stories in the package, not taken because its status holds them too: " + stories.size();
    }
}
