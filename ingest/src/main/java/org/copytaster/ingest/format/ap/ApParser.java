package org.copytaster.ingest.format.ap;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.copytaster.ingest.format.Head;
import org.copytaster.ingest.format.StoryParser;
import org.copytaster.ingest.format.json.JsonFields;
import org.copytaster.ingest.format.json.JsonItems;
import org.copytaster.ingest.format.json.JsonRepair;
import org.copytaster.ingest.format.json.JsonStories;
import org.copytaster.ingest.input.InputBytes;
import org.copytaster.ingest.input.Limits;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.ParsedItem;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.ingest.input.Refusal.Reason;
import org.copytaster.ingest.input.WireInput;
import org.copytaster.schemas.identity.Sha256;

/**
 * Items of the AP Media API: one item, alone or in its {@code data} envelope, or the {@code items} of a feed or search.
 *
 * @see <a href="https://developer.ap.org/ap-media-api/agent/Content_Metadata_Fields.htm">AP, content metadata fields</a>
 */
public final class ApParser implements StoryParser {
    public static final String FORMAT = "ap";

    private static final Pattern ENVELOPE = Pattern.compile(
            "\\{\\s*\"data\"\\s*:\\s*\\{\\s*\"(?:item|items|updated|query)\"\\s*:" + "|\\{\\s*\"item\"\\s*:\\s*\\{");

    /** What AP alone has, by the key it starts with. Keys are in no order: it may stand anywhere near the top. */
    private static final Map<String, Pattern> MARKS = Map.of(
            "\"altids\"", Pattern.compile("\"altids\"\\s*:\\s*\\{[^}]*\"(?:itemid|etag|friendlykey)\""),
            "\"uri\"", Pattern.compile("\"uri\"\\s*:\\s*\"https?:(?:\\\\?/){2}api\\.ap\\.org(?:\\\\?/)media"),
            "\"api_version\"", Pattern.compile("\"api_version\"\\s*:"));

    private final JsonStories json;
    private final ApStory story;

    /** A parser under these limits. */
    public ApParser(Limits limits) {
        json = new JsonStories(FORMAT, limits);
        story = new ApStory(limits);
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public boolean recognises(Head head) {
        var text = head.text();
        return (text.startsWith("{") || text.startsWith("["))
                && (ENVELOPE.matcher(text).lookingAt()
                        || MARKS.entrySet().stream().anyMatch(mark -> isIn(text, mark.getKey(), mark.getValue())));
    }

    private static boolean isIn(String text, String key, Pattern mark) {
        var matcher = mark.matcher(text);
        for (int at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
            if (matcher.region(at, text.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Parsed parse(WireInput input) {
        return json.read(
                input, (items, text) -> stories(input, placed(items), text.text(), JsonStories.warnings(items, text)));
    }

    /** An item in an envelope of its own. */
    private static WireInput alone(WireInput input, Placed item) {
        var bytes = ("{\"item\":" + item.node() + "}").getBytes(StandardCharsets.UTF_8);
        return input.item(InputBytes.whole(bytes), FORMAT);
    }

    /** An item and where it stands. */
    private record Placed(JsonNode node, String pointer) {}

    private static List<Placed> placed(JsonItems.Items read) {
        var found = new ArrayList<Placed>();
        for (var item : read.items()) {
            unwrap(new Placed(item.node(), item.pointer()), found);
        }
        return found;
    }

    /** Opens envelopes: {@code data}, {@code items}, {@code item}; their meta data say nothing about a story. */
    private static void unwrap(Placed outer, List<Placed> found) {
        var node = outer.node();
        if (node.path("data").isObject() && !node.has("headline")) {
            unwrap(new Placed(node.path("data"), outer.pointer() + "/data"), found);
        } else if (node.path("items").isArray()) {
            var items = node.path("items");
            for (int i = 0; i < items.size(); i++) {
                unwrap(new Placed(items.get(i), outer.pointer() + "/items/" + i), found);
            }
        } else if (node.path("item").isObject()) {
            found.add(new Placed(node.path("item"), outer.pointer() + "/item"));
        } else {
            found.add(outer);
        }
    }

    private Parsed stories(WireInput input, List<Placed> items, String text, List<String> warnings) {
        if (items.isEmpty()) {
            return json.refused(Refusal.of(Reason.NO_CONTENT, "the feed holds no item", "send at least one"));
        }
        return Parsed.of(items.stream()
                .map(item -> new ParsedItem(
                        json.within(item.pointer(), story(input, item, items.size() == 1, text, warnings)),
                        () -> alone(input, item)))
                .toList());
    }

    private Parsed story(WireInput input, Placed item, boolean only, String text, List<String> warnings) {
        if (!item.node().isObject()) {
            return json.refused(
                    Refusal.of(Reason.NOT_AP, "an item is not an object", "an item is {\"altids\":{...},...}"));
        }
        var hash = only ? input.content().sha256() : Sha256.of(item.node().toString());
        var repair = JsonRepair.of(item.node(), text);
        return story.read(input, new JsonFields(repair.item()), hash, repair.and(warnings));
    }
}
