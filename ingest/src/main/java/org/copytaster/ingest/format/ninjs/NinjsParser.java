package org.copytaster.ingest.format.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.copytaster.ingest.encoding.Encodings;
import org.copytaster.ingest.format.Head;
import org.copytaster.ingest.format.StoryParser;
import org.copytaster.ingest.format.json.JsonFields;
import org.copytaster.ingest.format.json.JsonItems;
import org.copytaster.ingest.format.json.JsonItems.Item;
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
 * IPTC ninjs 1.x, 2.x and 3.x: one object, an array of them, one on each line, or the answer of an API that holds a
 * list.
 *
 * @see <a href="https://iptc.org/standards/ninjs/">IPTC ninjs</a>
 */
public final class NinjsParser implements StoryParser {
    private static final String FORMAT = "ninjs";

    /** What the APIs of agencies and of editorial systems call the list in an answer. */
    private static final String[] ENVELOPES = {"_items", "items", "hits"};

    private final JsonStories json;
    private final NinjsStory story;

    /** A parser under these limits. */
    public NinjsParser(Limits limits) {
        json = new JsonStories(FORMAT, limits);
        story = new NinjsStory(limits);
    }

    @Override
    public String format() {
        return FORMAT;
    }

    /** Text may start with a bracket too, as in "[UPDATE]"; JSON goes on with a value. */
    @Override
    public boolean recognises(Head head) {
        var text = head.text();
        if (text.startsWith("[")) {
            var next = text.substring(1).stripLeading();
            return next.isEmpty() || "{[]\"".indexOf(next.charAt(0)) >= 0;
        }
        return text.startsWith("{") && !text.startsWith("{\\rtf");
    }

    @Override
    public Parsed parse(WireInput input) {
        return json.read(input, (items, text) -> stories(input, items, text));
    }

    /** The items themselves, or those in the one envelope. */
    private static List<Item> opened(List<Item> items) {
        return items.size() == 1
                ? Stream.of(ENVELOPES)
                        .filter(name -> isEnvelope(items.get(0).node(), name))
                        .findFirst()
                        .map(name -> enclosed(items.get(0).node(), name))
                        .orElse(items)
                : items;
    }

    private static boolean isEnvelope(JsonNode node, String name) {
        return node.path(name).isArray()
                && NinjsVersion.of(new JsonFields(node)).isEmpty();
    }

    private static List<Item> enclosed(JsonNode envelope, String name) {
        var items = new ArrayList<Item>();
        for (var node : envelope.path(name)) {
            items.add(new Item(node, node.toString(), "/" + name + "/" + items.size()));
        }
        return items;
    }

    private Parsed stories(WireInput input, JsonItems.Items read, Encodings.Text text) {
        var items = opened(read.items());
        if (items.isEmpty()) {
            return json.refused(Refusal.of(Reason.NO_CONTENT, "the array holds no story", "send at least one"));
        }
        var warnings = JsonStories.warnings(read, text);
        return Parsed.of(items.stream()
                .map(item -> new ParsedItem(
                        json.within(item.pointer(), story(input, item, text, warnings)),
                        () -> input.item(InputBytes.whole(bytes(item, text)), FORMAT)))
                .toList());
    }

    private Parsed story(WireInput input, Item item, Encodings.Text text, List<String> warnings) {
        JsonNode node = item.node();
        if (node == null || !node.isObject()) {
            return json.refused(NinjsStory.notNinjs("the JSON is not an object"));
        }
        var hash = item.pointer().isEmpty() ? input.content().sha256() : Sha256.of(bytes(item, text));
        var repair = JsonRepair.of(node, text.text());
        return story.read(input, new JsonFields(repair.item()), hash, item, repair.and(warnings));
    }

    /** An element of the array, in the encoding of the whole. */
    private static byte[] bytes(Item item, Encodings.Text text) {
        return item.slice().getBytes(text.charset());
    }
}
